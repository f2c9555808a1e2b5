import { districtOf } from './district-of.js';

/** Districts of the Indore division. */
export const INDORE = [
  ...districtOf(['IND', 'Indore', 'इंदौर', 'indor, indaur'], {
    tehsils: [['IND', 'Indore', 'इंदौर'], ['MHO', 'Dr Ambedkar Nagar (Mhow)', 'डॉ. अंबेडकर नगर (महू)', 'mhow, mahu, महू'], ['DEP', 'Depalpur', 'देपालपुर'], ['SAN', 'Sanwer', 'सांवेर', 'sanver'], ['HAT', 'Hatod', 'हातोद']],
    municipal: [['IMC', 'Indore Municipal Corporation', 'इंदौर नगर निगम', 'nagar nigam indore, IMC']],
  }),
  ...districtOf(['DHR', 'Dhar', 'धार', 'dhaar'], {
    tehsils: [['DHA', 'Dhar', 'धार'], ['BAD', 'Badnawar', 'बदनावर'], ['SAR', 'Sardarpur', 'सरदारपुर'], ['KUK', 'Kukshi', 'कुक्षी'], ['MAN', 'Manawar', 'मनावर'], ['DRP', 'Dharampuri', 'धरमपुरी'], ['GAN', 'Gandhwani', 'गंधवानी'], ['PIT', 'Pithampur', 'पीथमपुर', 'pitampur']],
  }),
  ...districtOf(['JHB', 'Jhabua', 'झाबुआ', 'jhabuwa'], {
    tehsils: [['JHA', 'Jhabua', 'झाबुआ'], ['PET', 'Petlawad', 'पेटलावद', 'petlavad'], ['THA', 'Thandla', 'थांदला'], ['MEG', 'Meghnagar', 'मेघनगर'], ['RAN', 'Ranapur', 'राणापुर'], ['RAM', 'Rama', 'रामा']],
  }),
  ...districtOf(['ALR', 'Alirajpur', 'आलीराजपुर', 'अलीराजपुर, ali rajpur'], {
    tehsils: [['ALI', 'Alirajpur', 'आलीराजपुर', 'अलीराजपुर'], ['JOB', 'Jobat', 'जोबट'], ['CAN', 'Chandrashekhar Azad Nagar', 'चंद्रशेखर आज़ाद नगर', 'bhabra, भाबरा, bhabhra'], ['SON', 'Sondwa', 'सोंडवा'], ['KAT', 'Katthiwada', 'कट्ठीवाड़ा', 'kathiwada']],
  }),
  ...districtOf(['KGN', 'Khargone', 'खरगोन', 'khargon, west nimar, पश्चिम निमाड़'], {
    tehsils: [['KHA', 'Khargone', 'खरगोन'], ['BAR', 'Barwaha', 'बड़वाह', 'badwah'], ['MAH', 'Maheshwar', 'महेश्वर'], ['KAS', 'Kasrawad', 'कसरावद'], ['BHI', 'Bhikangaon', 'भीकनगांव'], ['BHA', 'Bhagwanpura', 'भगवानपुरा'], ['SAN', 'Sanawad', 'सनावद'], ['JHI', 'Jhiranya', 'झिरन्या', 'jhirniya']],
  }),
  ...districtOf(['BRW', 'Barwani', 'बड़वानी', 'badwani'], {
    tehsils: [['BAR', 'Barwani', 'बड़वानी'], ['SEN', 'Sendhwa', 'सेंधवा'], ['RAJ', 'Rajpur', 'राजपुर'], ['THI', 'Thikri', 'ठीकरी'], ['PAN', 'Pansemal', 'पानसेमल'], ['NIW', 'Niwali', 'निवाली'], ['ANJ', 'Anjad', 'अंजड़'], ['PAT', 'Pati', 'पाटी']],
  }),
  ...districtOf(['KND', 'Khandwa', 'खंडवा', 'khandva, east nimar, पूर्व निमाड़'], {
    tehsils: [['KHA', 'Khandwa', 'खंडवा'], ['PAN', 'Pandhana', 'पंधाना'], ['HAR', 'Harsud', 'हरसूद'], ['PUN', 'Punasa', 'पुनासा'], ['KLW', 'Khalwa', 'खालवा']],
    municipal: [['KMC', 'Khandwa Municipal Corporation', 'खंडवा नगर निगम', 'nagar nigam khandwa'], ['OMK', 'Omkareshwar Town Council', 'ओंकारेश्वर नगर परिषद', 'onkareshwar']],
  }),
  ...districtOf(['BRH', 'Burhanpur', 'बुरहानपुर', 'barhanpur'], {
    tehsils: [['BUR', 'Burhanpur', 'बुरहानपुर'], ['NEP', 'Nepanagar', 'नेपानगर'], ['KHA', 'Khaknar', 'खकनार']],
    municipal: [['BMC', 'Burhanpur Municipal Corporation', 'बुरहानपुर नगर निगम', 'nagar nigam burhanpur'], ['SHA', 'Shahpur Town Council', 'शाहपुर नगर परिषद']],
  }),
];
