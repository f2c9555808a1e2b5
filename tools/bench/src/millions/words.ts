/** What statements are made of: of each of them a dozen words, so that hardly two are alike. */
export const WORDS = `बिजली पानी सड़क राशन पेंशन अस्पताल स्कूल मोहल्ला ट्रांसफार्मर हैंडपंप नाली कचरा पुलिया आंगनवाड़ी खाता किसान बीमा फसल खाद बीज पटवारी तहसील नामांतरण सीमांकन बंद खराब टूटा गंदा देर महीने
दिन साल कल परसों सुबह शाम रात बहुत कोई नहीं आता मिला दिया लिया किया हुआ है था रहा शिकायत आवेदन कार्यालय अधिकारी कर्मचारी वार्ड पंचायत नगर गांव जिला सामने पीछे पास दूर
supply water road ration pension hospital school colony transformer handpump drain garbage culvert account farmer insurance crop fertiliser seed patwari tehsil mutation broken dirty late month days
year yesterday morning evening night nobody came gave took application office officer staff ward panchayat village district behind near since still again twice meter bill line pole wire pump tank
bijli paani sadak raashan pension aspataal school mohalla kharab toota ganda der mahine din saal subah shaam raat koi nahin aata mila diya kiya hua shikayat avedan karyalay adhikari gaon zila paas
bhopal indore jabalpur gwalior ujjain sagar rewa satna dewas ratlam chhindwara khandwa morena bhind guna shivpuri vidisha sehore raisen betul hoshangabad harda mandla dindori balaghat seoni katni`.split(/\s+/);
