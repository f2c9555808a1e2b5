import { districtOf } from './district-of.js';

/** Districts of the Jabalpur division. */
export const JABALPUR = [
  ...districtOf(['JBP', 'Jabalpur', 'जबलपुर', 'jabbalpur, jubbulpore'], {
    tehsils: [['JAB', 'Jabalpur', 'जबलपुर'], ['SIH', 'Sihora', 'सिहोरा'], ['PAT', 'Patan', 'पाटन'], ['SHA', 'Shahpura', 'शहपुरा'], ['MAJ', 'Majholi', 'मझौली', 'majhauli'], ['KUN', 'Kundam', 'कुंडम'], ['PAN', 'Panagar', 'पनागर']],
    municipal: [['JMC', 'Jabalpur Municipal Corporation', 'जबलपुर नगर निगम', 'nagar nigam jabalpur']],
  }),
  ...districtOf(['KTN', 'Katni', 'कटनी', 'murwara, मुड़वारा'], {
    tehsils: [['KAT', 'Katni', 'कटनी', 'murwara'], ['VIJ', 'Vijayraghavgarh', 'विजयराघवगढ़'], ['BAH', 'Bahoriband', 'बहोरीबंद'], ['RIT', 'Rithi', 'रीठी'], ['DHI', 'Dhimarkheda', 'ढीमरखेड़ा'], ['BRH', 'Barhi', 'बरही'], ['BAD', 'Badwara', 'बड़वारा'], ['SLE', 'Sleemanabad', 'स्लीमनाबाद', 'slimnabad']],
    municipal: [['KMC', 'Katni Municipal Corporation', 'कटनी नगर निगम', 'nagar nigam katni']],
  }),
  ...districtOf(['NSP', 'Narsinghpur', 'नरसिंहपुर', 'narsingpur'], {
    tehsils: [['NAR', 'Narsinghpur', 'नरसिंहपुर'], ['GAD', 'Gadarwara', 'गाडरवारा'], ['GOT', 'Gotegaon', 'गोटेगांव', 'shridham'], ['KAR', 'Kareli', 'करेली'], ['TEN', 'Tendukheda', 'तेंदूखेड़ा']],
  }),
  ...districtOf(['CDW', 'Chhindwara', 'छिंदवाड़ा', 'chindwada, chhindwada'], {
    tehsils: [['CHH', 'Chhindwara', 'छिंदवाड़ा'], ['PAR', 'Parasia', 'परासिया'], ['AMA', 'Amarwara', 'अमरवाड़ा'], ['CHA', 'Chaurai', 'चौरई'], ['JUN', 'Junnardeo', 'जुन्नारदेव', 'junnardev'], ['TAM', 'Tamia', 'तामिया'], ['MOH', 'Mohkhed', 'मोहखेड़'], ['BIC', 'Bichhua', 'बिछुआ']],
    municipal: [['CMC', 'Chhindwara Municipal Corporation', 'छिंदवाड़ा नगर निगम', 'nagar nigam chhindwara']],
  }),
  ...districtOf(['PDN', 'Pandhurna', 'पांढुर्णा', 'pandhurana, pandurna'], {
    tehsils: [['PAN', 'Pandhurna', 'पांढुर्णा'], ['SAU', 'Sausar', 'सौसर', 'saunsar']],
    municipal: [['PNP', 'Pandhurna Municipality', 'पांढुर्णा नगर पालिका'], ['LOD', 'Lodhikheda Town Council', 'लोधीखेड़ा नगर परिषद'], ['MOH', 'Mohgaon Town Council', 'मोहगांव नगर परिषद']],
  }),
  ...districtOf(['SEO', 'Seoni', 'सिवनी', 'sivni'], {
    tehsils: [['SEO', 'Seoni', 'सिवनी'], ['BAR', 'Barghat', 'बरघाट'], ['KEO', 'Keolari', 'केवलारी', 'kevlari'], ['LAK', 'Lakhnadon', 'लखनादौन'], ['GHA', 'Ghansor', 'घंसौर'], ['KUR', 'Kurai', 'कुरई'], ['CHH', 'Chhapara', 'छपारा'], ['DHA', 'Dhanora', 'धनौरा']],
  }),
  ...districtOf(['BGT', 'Balaghat', 'बालाघाट', 'balaghaat'], {
    tehsils: [['BAL', 'Balaghat', 'बालाघाट'], ['BAI', 'Baihar', 'बैहर'], ['WAR', 'Waraseoni', 'वारासिवनी', 'warasivni'], ['KAT', 'Katangi', 'कटंगी'], ['LAN', 'Lanji', 'लांजी'], ['KIR', 'Kirnapur', 'किरनापुर'], ['LAL', 'Lalbarra', 'लालबर्रा'], ['KHA', 'Khairlanji', 'खैरलांजी']],
  }),
  ...districtOf(['MDL', 'Mandla', 'मंडला'], {
    tehsils: [['MAN', 'Mandla', 'मंडला'], ['NAI', 'Nainpur', 'नैनपुर'], ['BIC', 'Bichhiya', 'बिछिया'], ['NIW', 'Niwas', 'निवास'], ['GHU', 'Ghughari', 'घुघरी'], ['NAR', 'Narayanganj', 'नारायणगंज']],
  }),
  ...districtOf(['DDR', 'Dindori', 'डिंडौरी', 'dindauri'], {
    tehsils: [['DIN', 'Dindori', 'डिंडौरी'], ['SHA', 'Shahpura', 'शहपुरा'], ['BAJ', 'Bajag', 'बजाग']],
    municipal: [['DNP', 'Dindori Town Council', 'डिंडौरी नगर परिषद'], ['SNP', 'Shahpura Town Council', 'शहपुरा नगर परिषद']],
  }),
];
