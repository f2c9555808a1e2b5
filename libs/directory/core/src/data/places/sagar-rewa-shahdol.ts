import { districtOf } from './district-of.js';

/** Districts of the Sagar, Rewa and Shahdol divisions. */
export const SAGAR_REWA_SHAHDOL = [
  ...districtOf(['SGR', 'Sagar', 'सागर', 'saugor'], {
    tehsils: [['SAG', 'Sagar', 'सागर'], ['BIN', 'Bina', 'बीना', 'beena'], ['KHU', 'Khurai', 'खुरई'], ['RAH', 'Rahatgarh', 'राहतगढ़'], ['BAN', 'Banda', 'बंडा'], ['REH', 'Rehli', 'रहली', 'rahli'], ['GAR', 'Garhakota', 'गढ़ाकोटा'], ['DEO', 'Deori', 'देवरी', 'devri']],
    municipal: [['SMC', 'Sagar Municipal Corporation', 'सागर नगर निगम', 'nagar nigam sagar']],
  }),
  ...districtOf(['DMH', 'Damoh', 'दमोह'], {
    tehsils: [['DAM', 'Damoh', 'दमोह'], ['HAT', 'Hatta', 'हटा'], ['PAT', 'Patharia', 'पथरिया'], ['TEN', 'Tendukheda', 'तेंदूखेड़ा'], ['JAB', 'Jabera', 'जबेरा'], ['BAT', 'Batiagarh', 'बटियागढ़'], ['PTR', 'Patera', 'पटेरा']],
  }),
  ...districtOf(['CTP', 'Chhatarpur', 'छतरपुर', 'chatarpur'], {
    tehsils: [['CHH', 'Chhatarpur', 'छतरपुर'], ['NOW', 'Nowgong', 'नौगांव', 'naugaon'], ['LAU', 'Laundi', 'लौंडी', 'lavkushnagar, लवकुशनगर'], ['RAJ', 'Rajnagar', 'राजनगर'], ['BIJ', 'Bijawar', 'बिजावर'], ['BAD', 'Bada Malhara', 'बड़ा मलहरा', 'bara malhera'], ['GAU', 'Gaurihar', 'गौरिहार'], ['BUX', 'Buxwaha', 'बकस्वाहा', 'bakswaha']],
    municipal: [['KHA', 'Khajuraho Town Council', 'खजुराहो नगर परिषद']],
  }),
  ...districtOf(['TKG', 'Tikamgarh', 'टीकमगढ़', 'teekamgarh'], {
    tehsils: [['TIK', 'Tikamgarh', 'टीकमगढ़'], ['JAT', 'Jatara', 'जतारा'], ['BAL', 'Baldeogarh', 'बल्देवगढ़', 'baldevgarh'], ['PAL', 'Palera', 'पलेरा'], ['MOH', 'Mohangarh', 'मोहनगढ़'], ['KHA', 'Khargapur', 'खरगापुर']],
  }),
  ...districtOf(['NWR', 'Niwari', 'निवाड़ी', 'nivadi, niwadi'], {
    tehsils: [['NIW', 'Niwari', 'निवाड़ी'], ['PRI', 'Prithvipur', 'पृथ्वीपुर', 'prathvipur'], ['ORC', 'Orchha', 'ओरछा', 'orcha']],
    municipal: [['TAR', 'Tarichar Kalan Town Council', 'तरीचर कलां नगर परिषद', 'taricharkalan']],
  }),
  ...districtOf(['PNA', 'Panna', 'पन्ना'], {
    tehsils: [['PAN', 'Panna', 'पन्ना'], ['AJA', 'Ajaigarh', 'अजयगढ़', 'ajaygarh'], ['GUN', 'Gunnor', 'गुनौर', 'gunaur'], ['PAW', 'Pawai', 'पवई'], ['SHA', 'Shahnagar', 'शाहनगर'], ['DEV', 'Devendranagar', 'देवेंद्रनगर'], ['AMA', 'Amanganj', 'अमानगंज'], ['RAI', 'Raipura', 'रैपुरा']],
  }),
  ...districtOf(['REW', 'Rewa', 'रीवा', 'riwa, riva'], {
    tehsils: [['HUZ', 'Huzur', 'हुजूर', 'hujur'], ['GUR', 'Gurh', 'गुढ़', 'gudh'], ['RAI', 'Raipur Karchuliyan', 'रायपुर कर्चुलियान'], ['SIR', 'Sirmaur', 'सिरमौर', 'sirmour'], ['SEM', 'Semariya', 'सेमरिया'], ['TEO', 'Teonthar', 'त्योंथर', 'tyonthar'], ['MAN', 'Mangawan', 'मनगवां'], ['JAW', 'Jawa', 'जवा']],
    municipal: [['RMC', 'Rewa Municipal Corporation', 'रीवा नगर निगम', 'nagar nigam rewa']],
  }),
  ...districtOf(['MGJ', 'Mauganj', 'मऊगंज', 'mouganj'], {
    tehsils: [['MAU', 'Mauganj', 'मऊगंज'], ['HAN', 'Hanumana', 'हनुमना'], ['NAI', 'Naigarhi', 'नईगढ़ी', 'naigadhi']],
    municipal: [['MNP', 'Mauganj Town Council', 'मऊगंज नगर परिषद']],
  }),
  ...districtOf(['STN', 'Satna', 'सतना'], {
    tehsils: [['RAG', 'Raghurajnagar', 'रघुराजनगर'], ['NAG', 'Nagod', 'नागौद'], ['RAM', 'Rampur Baghelan', 'रामपुर बघेलान'], ['KOT', 'Kotar', 'कोटर'], ['BIR', 'Birsinghpur', 'बिरसिंहपुर'], ['MAJ', 'Majhgawan', 'मझगवां', 'majhgawa'], ['UCH', 'Uchehara', 'उचेहरा', 'unchehara']],
    municipal: [['SMC', 'Satna Municipal Corporation', 'सतना नगर निगम', 'nagar nigam satna'], ['CHI', 'Chitrakoot Town Council', 'चित्रकूट नगर परिषद', 'chitrakut']],
  }),
  ...districtOf(['MHR', 'Maihar', 'मैहर', 'mehar'], {
    tehsils: [['MAI', 'Maihar', 'मैहर'], ['AMA', 'Amarpatan', 'अमरपाटन'], ['RAM', 'Ramnagar', 'रामनगर']],
    municipal: [['MNP', 'Maihar Municipality', 'मैहर नगर पालिका']],
  }),
  ...districtOf(['SDH', 'Sidhi', 'सीधी', 'seedhi'], {
    tehsils: [['GOP', 'Gopadbanas', 'गोपदबनास', 'gopad banas'], ['CHU', 'Churhat', 'चुरहट'], ['RAM', 'Rampur Naikin', 'रामपुर नैकिन'], ['SIH', 'Sihawal', 'सिहावल'], ['MAJ', 'Majhauli', 'मझौली'], ['KUS', 'Kusmi', 'कुसमी'], ['BAH', 'Bahri', 'बहरी']],
  }),
  ...districtOf(['SGL', 'Singrauli', 'सिंगरौली', 'singroli'], {
    tehsils: [['SIN', 'Singrauli', 'सिंगरौली', 'waidhan, बैढ़न'], ['DEO', 'Deosar', 'देवसर', 'devsar'], ['CHI', 'Chitrangi', 'चितरंगी'], ['MAD', 'Mada', 'माड़ा', 'mara'], ['SAR', 'Sarai', 'सरई']],
    municipal: [['SMC', 'Singrauli Municipal Corporation', 'सिंगरौली नगर निगम', 'nagar nigam singrauli']],
  }),
  ...districtOf(['SDL', 'Shahdol', 'शहडोल', 'sahdol'], {
    tehsils: [['SOH', 'Sohagpur', 'सोहागपुर'], ['JAI', 'Jaisinghnagar', 'जयसिंहनगर'], ['BEO', 'Beohari', 'ब्यौहारी', 'byohari'], ['BUR', 'Burhar', 'बुढ़ार', 'budhar'], ['JPR', 'Jaitpur', 'जैतपुर'], ['GOH', 'Gohparu', 'गोहपारू']],
  }),
  ...districtOf(['ANP', 'Anuppur', 'अनूपपुर', 'anooppur'], {
    tehsils: [['ANU', 'Anuppur', 'अनूपपुर'], ['KOT', 'Kotma', 'कोतमा'], ['JAI', 'Jaithari', 'जैतहरी'], ['PUS', 'Pushparajgarh', 'पुष्पराजगढ़', 'rajendragram']],
    municipal: [['AMA', 'Amarkantak Town Council', 'अमरकंटक नगर परिषद']],
  }),
  ...districtOf(['UMR', 'Umaria', 'उमरिया', 'umariya'], {
    tehsils: [['BAN', 'Bandhavgarh', 'बांधवगढ़'], ['MAN', 'Manpur', 'मानपुर'], ['PAL', 'Pali', 'पाली'], ['NOW', 'Nowrozabad', 'नौरोजाबाद', 'naurojabad'], ['CHA', 'Chandia', 'चंदिया'], ['KAR', 'Karkeli', 'करकेली']],
  }),
];
