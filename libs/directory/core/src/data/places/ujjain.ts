import { districtOf } from './district-of.js';

/** Districts of the Ujjain division. */
export const UJJAIN = [
  ...districtOf(['UJN', 'Ujjain', 'उज्जैन', 'ujain, ujjayini'], {
    tehsils: [['UJJ', 'Ujjain', 'उज्जैन'], ['NAG', 'Nagda', 'नागदा'], ['KHA', 'Khachrod', 'खाचरौद', 'khachrod, khacharod'], ['BAD', 'Badnagar', 'बड़नगर', 'barnagar'], ['MAH', 'Mahidpur', 'महिदपुर', 'mehidpur'], ['TAR', 'Tarana', 'तराना'], ['GHA', 'Ghatiya', 'घट्टिया', 'ghattia']],
    municipal: [['UMC', 'Ujjain Municipal Corporation', 'उज्जैन नगर निगम', 'nagar nigam ujjain']],
  }),
  ...districtOf(['DWS', 'Dewas', 'देवास', 'devas'], {
    tehsils: [['DEW', 'Dewas', 'देवास'], ['SON', 'Sonkatch', 'सोनकच्छ', 'sonkach'], ['BAG', 'Bagli', 'बागली'], ['KAN', 'Kannod', 'कन्नौद'], ['KHA', 'Khategaon', 'खातेगांव'], ['TON', 'Tonk Khurd', 'टोंकखुर्द', 'tonkkhurd'], ['HAT', 'Hatpipliya', 'हाटपीपल्या'], ['SAT', 'Satwas', 'सतवास']],
    municipal: [['DMC', 'Dewas Municipal Corporation', 'देवास नगर निगम', 'nagar nigam dewas']],
  }),
  ...districtOf(['RTM', 'Ratlam', 'रतलाम'], {
    tehsils: [['RAT', 'Ratlam', 'रतलाम'], ['JAO', 'Jaora', 'जावरा', 'javra'], ['ALO', 'Alot', 'आलोट'], ['SAI', 'Sailana', 'सैलाना'], ['BAJ', 'Bajna', 'बाजना'], ['PIP', 'Piploda', 'पिपलौदा'], ['TAL', 'Tal', 'ताल']],
    municipal: [['RMC', 'Ratlam Municipal Corporation', 'रतलाम नगर निगम', 'nagar nigam ratlam']],
  }),
  ...districtOf(['MDS', 'Mandsaur', 'मंदसौर', 'mandsor, dashpur'], {
    tehsils: [['MAN', 'Mandsaur', 'मंदसौर'], ['MAL', 'Malhargarh', 'मल्हारगढ़'], ['GAR', 'Garoth', 'गरोठ'], ['BHA', 'Bhanpura', 'भानपुरा'], ['SIT', 'Sitamau', 'सीतामऊ'], ['SUW', 'Suwasra', 'सुवासरा'], ['SHA', 'Shamgarh', 'शामगढ़'], ['DAL', 'Dalauda', 'दलौदा', 'daloda']],
  }),
  ...districtOf(['NMC', 'Neemuch', 'नीमच', 'nimach, neemach'], {
    tehsils: [['NEE', 'Neemuch', 'नीमच'], ['JAW', 'Jawad', 'जावद'], ['MAN', 'Manasa', 'मनासा'], ['SIN', 'Singoli', 'सिंगोली'], ['RAM', 'Rampura', 'रामपुरा'], ['JIR', 'Jiran', 'जीरन']],
  }),
  ...districtOf(['SJP', 'Shajapur', 'शाजापुर', 'sajapur'], {
    tehsils: [['SHA', 'Shajapur', 'शाजापुर'], ['SHU', 'Shujalpur', 'शुजालपुर', 'sujalpur'], ['KAL', 'Kalapipal', 'कालापीपल'], ['MOM', 'Moman Badodiya', 'मोमन बड़ोदिया', 'moman barodia'], ['GUL', 'Gulana', 'गुलाना'], ['POL', 'Polay Kalan', 'पोलायकलां', 'polaykalan']],
  }),
  ...districtOf(['AGM', 'Agar Malwa', 'आगर मालवा', 'agar'], {
    tehsils: [['AGA', 'Agar', 'आगर'], ['SUS', 'Susner', 'सुसनेर'], ['BAD', 'Badod', 'बड़ौद', 'barod'], ['NAL', 'Nalkheda', 'नलखेड़ा']],
    municipal: [['SOY', 'Soyat Kalan Town Council', 'सोयतकलां नगर परिषद', 'soyatkalan']],
  }),
];
