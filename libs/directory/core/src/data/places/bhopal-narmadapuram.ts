import { districtOf } from './district-of.js';

/** Districts of the Bhopal and Narmadapuram divisions. */
export const BHOPAL_NARMADAPURAM = [
  ...districtOf(['BPL', 'Bhopal', 'भोपाल', 'bhopaal, bhupal'], {
    tehsils: [['HUZ', 'Huzur', 'हुजूर', 'hujur'], ['KOL', 'Kolar', 'कोलार'], ['BER', 'Berasia', 'बैरसिया', 'bairasia, berasiya']],
    municipal: [['BMC', 'Bhopal Municipal Corporation', 'भोपाल नगर निगम', 'nagar nigam bhopal, BMC'], ['BRP', 'Berasia Municipality', 'बैरसिया नगर पालिका']],
  }),
  ...districtOf(['RSN', 'Raisen', 'रायसेन', 'raysen'], {
    tehsils: [['RAI', 'Raisen', 'रायसेन'], ['GAI', 'Gairatganj', 'गैरतगंज'], ['BEG', 'Begamganj', 'बेगमगंज', 'begumganj'], ['GOH', 'Goharganj', 'गौहरगंज', 'gauharganj'], ['BAR', 'Bareli', 'बरेली', 'baraily'], ['SIL', 'Silwani', 'सिलवानी'], ['UDA', 'Udaipura', 'उदयपुरा', 'udaypura']],
    municipal: [['MAN', 'Mandideep Municipality', 'मंडीदीप नगर पालिका', 'mandidip']],
  }),
  ...districtOf(['RJG', 'Rajgarh', 'राजगढ़', 'rajgad'], {
    tehsils: [['RAJ', 'Rajgarh', 'राजगढ़'], ['BIA', 'Biaora', 'ब्यावरा', 'byavra, biyaora'], ['NAR', 'Narsinghgarh', 'नरसिंहगढ़', 'narsingarh'], ['SAR', 'Sarangpur', 'सारंगपुर'], ['KHI', 'Khilchipur', 'खिलचीपुर'], ['ZIR', 'Zirapur', 'जीरापुर', 'jirapur'], ['PAC', 'Pachore', 'पचोर', 'pachor']],
  }),
  ...districtOf(['SHR', 'Sehore', 'सीहोर', 'sihor, sihore'], {
    tehsils: [['SEH', 'Sehore', 'सीहोर'], ['ASH', 'Ashta', 'आष्टा', 'aashta'], ['ICH', 'Ichhawar', 'इछावर', 'ichawar'], ['BHE', 'Bherunda', 'भैरूंदा', 'nasrullaganj, नसरुल्लागंज, bhairunda'], ['BUD', 'Budhni', 'बुधनी', 'budni'], ['REH', 'Rehti', 'रेहटी'], ['SHY', 'Shyampur', 'श्यामपुर'], ['JAW', 'Jawar', 'जावर']],
  }),
  ...districtOf(['VDS', 'Vidisha', 'विदिशा', 'bhilsa, vidisa'], {
    tehsils: [['VID', 'Vidisha', 'विदिशा'], ['BAS', 'Basoda', 'बासौदा', 'ganj basoda, गंज बासौदा'], ['KUR', 'Kurwai', 'कुरवाई'], ['SIR', 'Sironj', 'सिरोंज'], ['LAT', 'Lateri', 'लटेरी'], ['GYA', 'Gyaraspur', 'ग्यारसपुर'], ['NAT', 'Nateran', 'नटेरन'], ['SHA', 'Shamshabad', 'शमशाबाद']],
  }),
  ...districtOf(['NMP', 'Narmadapuram', 'नर्मदापुरम', 'hoshangabad, होशंगाबाद, hosangabad, narmada puram'], {
    tehsils: [['NAR', 'Narmadapuram', 'नर्मदापुरम', 'hoshangabad, होशंगाबाद'], ['ITA', 'Itarsi', 'इटारसी'], ['SOH', 'Sohagpur', 'सोहागपुर'], ['PIP', 'Pipariya', 'पिपरिया'], ['SEO', 'Seoni Malwa', 'सिवनी मालवा', 'sivni malwa'], ['BAN', 'Bankhedi', 'बनखेड़ी'], ['MAK', 'Makhan Nagar', 'माखन नगर', 'babai, बाबई'], ['DOL', 'Dolariya', 'डोलरिया']],
  }),
  ...districtOf(['HRD', 'Harda', 'हरदा'], {
    tehsils: [['HAR', 'Harda', 'हरदा'], ['TIM', 'Timarni', 'टिमरनी'], ['KHI', 'Khirkiya', 'खिरकिया'], ['SIR', 'Sirali', 'सिराली'], ['HAN', 'Handia', 'हंडिया'], ['REH', 'Rehatgaon', 'रहटगांव']],
  }),
  ...districtOf(['BTL', 'Betul', 'बैतूल', 'baitul, betool'], {
    tehsils: [['BET', 'Betul', 'बैतूल'], ['MUL', 'Multai', 'मुलताई', 'multapi'], ['AML', 'Amla', 'आमला'], ['BHA', 'Bhainsdehi', 'भैंसदेही'], ['SHA', 'Shahpur', 'शाहपुर'], ['CHI', 'Chicholi', 'चिचोली'], ['GHO', 'Ghoda Dongri', 'घोड़ाडोंगरी', 'ghodadongri'], ['ATH', 'Athner', 'आठनेर']],
    municipal: [['SAR', 'Sarni Municipality', 'सारनी नगर पालिका', 'sarani']],
  }),
];
