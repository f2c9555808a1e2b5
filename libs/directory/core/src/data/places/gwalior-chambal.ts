import { districtOf } from './district-of.js';

/** Districts of the Gwalior and Chambal divisions. */
export const GWALIOR_CHAMBAL = [
  ...districtOf(['GWL', 'Gwalior', 'ग्वालियर', 'gwaliar, gvalior'], {
    tehsils: [['GWA', 'Gwalior', 'ग्वालियर', 'gird, गिर्द'], ['MUR', 'Murar', 'मुरार', 'morar'], ['DAB', 'Dabra', 'डबरा'], ['BHI', 'Bhitarwar', 'भितरवार'], ['GHA', 'Ghatigaon', 'घाटीगांव'], ['CHI', 'Chinor', 'चीनोर', 'chinour']],
    municipal: [['GMC', 'Gwalior Municipal Corporation', 'ग्वालियर नगर निगम', 'nagar nigam gwalior']],
  }),
  ...districtOf(['SVP', 'Shivpuri', 'शिवपुरी', 'sivpuri'], {
    tehsils: [['SHI', 'Shivpuri', 'शिवपुरी'], ['KOL', 'Kolaras', 'कोलारस'], ['KAR', 'Karera', 'करैरा', 'karaira'], ['POH', 'Pohri', 'पोहरी'], ['PIC', 'Pichhore', 'पिछोर', 'pichor'], ['KHA', 'Khaniyadhana', 'खनियाधाना'], ['BAD', 'Badarwas', 'बदरवास'], ['NAR', 'Narwar', 'नरवर']],
  }),
  ...districtOf(['GUN', 'Guna', 'गुना', 'goona'], {
    tehsils: [['GUN', 'Guna', 'गुना'], ['RAG', 'Raghogarh', 'राघौगढ़', 'raghogadh'], ['CHA', 'Chachaura', 'चाचौड़ा', 'chachoda'], ['ARO', 'Aron', 'आरोन'], ['BAM', 'Bamori', 'बमोरी'], ['KUM', 'Kumbhraj', 'कुंभराज'], ['MAK', 'Maksudangarh', 'मकसूदनगढ़']],
  }),
  ...districtOf(['ASN', 'Ashoknagar', 'अशोकनगर', 'ashok nagar'], {
    tehsils: [['ASH', 'Ashoknagar', 'अशोकनगर'], ['CHA', 'Chanderi', 'चंदेरी'], ['MUN', 'Mungaoli', 'मुंगावली'], ['ISA', 'Isagarh', 'ईसागढ़'], ['SHA', 'Shadhora', 'शाढ़ौरा', 'shadora']],
  }),
  ...districtOf(['DTA', 'Datia', 'दतिया', 'datiya'], {
    tehsils: [['DAT', 'Datia', 'दतिया'], ['BHA', 'Bhander', 'भांडेर'], ['SEO', 'Seondha', 'सेवढ़ा', 'sevdha, sewda'], ['IND', 'Indergarh', 'इंदरगढ़'], ['BAD', 'Badoni', 'बड़ौनी', 'baroni']],
  }),
  ...districtOf(['MRN', 'Morena', 'मुरैना', 'muraina'], {
    tehsils: [['MOR', 'Morena', 'मुरैना'], ['AMB', 'Ambah', 'अंबाह'], ['POR', 'Porsa', 'पोरसा'], ['JOU', 'Joura', 'जौरा', 'jaura'], ['KAI', 'Kailaras', 'कैलारस'], ['SAB', 'Sabalgarh', 'सबलगढ़'], ['BAN', 'Banmore', 'बानमोर', 'banmor']],
    municipal: [['MMC', 'Morena Municipal Corporation', 'मुरैना नगर निगम', 'nagar nigam morena']],
  }),
  ...districtOf(['BHD', 'Bhind', 'भिंड', 'भिण्ड'], {
    tehsils: [['BHI', 'Bhind', 'भिंड'], ['ATE', 'Ater', 'अटेर'], ['GOH', 'Gohad', 'गोहद'], ['MEH', 'Mehgaon', 'मेहगांव'], ['LAH', 'Lahar', 'लहार'], ['MIH', 'Mihona', 'मिहोना'], ['RAU', 'Raun', 'रौन', 'ron'], ['GOR', 'Gormi', 'गोरमी']],
  }),
  ...districtOf(['SHP', 'Sheopur', 'श्योपुर', 'syopur, shyopur'], {
    tehsils: [['SHE', 'Sheopur', 'श्योपुर'], ['KAR', 'Karahal', 'कराहल'], ['VIJ', 'Vijaypur', 'विजयपुर'], ['BAD', 'Badoda', 'बड़ौदा', 'baroda'], ['VEE', 'Veerpur', 'वीरपुर', 'birpur']],
  }),
];
