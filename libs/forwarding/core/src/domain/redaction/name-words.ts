const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms of address before and after a name: they go with it. */
export const HONORIFICS = set(
  'shri shree sri shrimati smt sushri kumari km mr mrs ms miss dr prof late md mohd sahab saheb sahib ji bhai bhaiya ben behen श्री श्रीमती सुश्री कुमारी कु डॉ डा स्व मो मोहम्मद जी साहब साहेब भाई भैया बहन बेन',
);

/** What is written onto the end of a name: respect, and the case endings of Hindi and Marathi. */
export const NAME_ENDINGS = ['bhaiya', 'bhai', 'behen', 'ben', 'ji', 'जी', 'भाई', 'बेन', 'ने', 'को', 'का', 'की', 'के', 'से', 'ला', 'चा', 'ची', 'चे', 'नी', 'ના', 'ની', 'ને'];

/** Words of a complaint that are also parts of names: alone they are no trace of a person. */
export const ORDINARY_WORDS = set(
  'and are the for was not has have had this that with from will bill may mark light road lane ward nagar gram gaon village colony gali marg mohalla street house water pani bijli school hospital office sarkar sarpanch patwari pradhan mukhiya nayak chowk chouraha bazar mandir masjid talab nala nali sadak lal ' +
    'नगर ग्राम गांव गाँव गली मार्ग मोहल्ला सडक वार्ड कॉलोनी पानी बिजली सरकार सरपंच पटवारी प्रधान मुखिया नायक चौक चौराहा बाजार मंदिर मस्जिद तालाब नाला नाली लाल',
);
