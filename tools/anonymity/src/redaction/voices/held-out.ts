import type { Code } from '../codes.js';
import { digitRows, type Voice } from './voice.js';

const ENGLISH = 'zero one two three four five six seven eight nine';
const name = (native: string, roman: string): Voice['names'][number] => ({ native: native.split('|'), roman: roman.split('|') });
const home = (known: string, said: string): Voice['addresses'][number] => ({ known, said: said.split('|') });

/** How the statements that score are written; never used to make rules. */
export const heldOutVoices: Readonly<Record<Code, Voice>> = {
  en: {
    zero: '0', double: ['double', 'Double'], spelt: digitRows(ENGLISH, 'oh one two three four five six seven eight nine', 'Zero One Two Three Four Five Six Seven Eight Nine'),
    names: [name('Prakash Malviya', 'Prakash Malviya|Prakash Malvia|Parkash Malviya|P. Malviya'), name('Sunita Yadav', 'Sunita Yadav|Suneeta Yadav|Sunitha Yadhav|Mrs. Yadav'), name('Mohammed Irfan Qureshi', 'Mohd Irfan Qureshi|Irfaan Kureshi|Erfan Qureshi|Irfan'), name('Geeta Chouhan', 'Gita Chauhan|Geeta Chohan|Geetha Chouhan')],
    persons: ['Ramesh', 'Kishore Patidar', 'Lakshmi', 'Abdul Rahman', 'Savitri Devi', 'Gopal Das'],
    addresses: [home('House No. 27, Shastri Nagar, Indore', 'House no 27 Shastri Nagar|27, Shastri Nagar|H.No. 27, Shastri Nagar'), home('Flat 302, Ganga Apartment, Kolar Road, Bhopal', 'flat 302, Ganga Apartment|Flat No. 302 Ganga Apartments')],
    emailsSaid: ['prakash dot m at the rate gmail dot com', 'sunita 82 at gmail dot com', 'irfan underscore q at yahoo dot co dot in'],
  },
  hi: {
    zero: '०', double: ['डबल'], spelt: digitRows('शून्य एक दो तीन चार पाँच छह सात आठ नौ', 'जीरो वन टू थ्री फोर फाइव सिक्स सेवन एट नाइन', 'ज़ीरो एक दो तीन चार पांच छः सात आठ नौ'),
    names: [name('प्रकाश मालवीय|परकाश मालवीय|प्रकाश जी', 'Prakash Malviya|Parkash Malvia|prakash'), name('सुनीता यादव|सुनिता यादव|श्रीमती सुनीता|सुनीता बाई', 'Sunita Yadav|Suneeta Yadav|sunitha'), name('इरफान कुरैशी|इरफ़ान क़ुरैशी|इरफान भाई', 'Irfan Qureshi|Irfaan Kureshi'), name('गीता चौहान|गिता चौहान', 'Geeta Chouhan|Gita Chauhan')],
    persons: ['रमेश', 'किशोर पाटीदार', 'लक्ष्मी', 'अब्दुल रहमान', 'सावित्री देवी', 'गोपाल दास'],
    addresses: [home('मकान नंबर 27, शास्त्री नगर, इंदौर', 'मकान नंबर 27 शास्त्री नगर|27, शास्त्री नगर|मकान नं. २७, शास्त्री नगर'), home('Flat 302, Ganga Apartment, Kolar Road, Bhopal', 'फ्लैट 302, गंगा अपार्टमेंट|फ्लैट नंबर 302 गंगा अपार्टमेंट')],
    emailsSaid: ['प्रकाश डॉट एम एट द रेट जीमेल डॉट कॉम', 'सुनीता 82 एट जीमेल डॉट कॉम', 'irfan at the rate yahoo dot com'],
  },
  'hi-Latn': {
    zero: '0', double: ['double', 'dabal'], spelt: digitRows('shunya ek do teen char paanch chhe saat aath nau', 'zero ek do tin chaar panch chhah sat aath no', ENGLISH),
    names: [name('प्रकाश मालवीय', 'Prakash Malviya|prakash malvia|Parkash ji|PRAKASH MALVIYA'), name('सुनीता यादव', 'sunita yadav|Suneeta yadaw|sunita bai'), name('इरफान कुरैशी', 'irfan qureshi|Irfaan bhai|irfan kureshi'), name('गीता चौहान', 'geeta chouhan|gita chauhan|Geeta didi')],
    persons: ['ramesh', 'Kishore Patidar', 'laxmi bai', 'Abdul Rahman', 'savitri devi', 'Gopal'],
    addresses: [home('मकान नंबर 27, शास्त्री नगर, इंदौर', 'makan no 27 shastri nagar|27 shastri nagar|ghar no. 27, shastri nagar'), home('Flat 302, Ganga Apartment, Kolar Road, Bhopal', 'flat 302 ganga apartment|flat no 302, ganga apartment')],
    emailsSaid: ['prakash dot m at the rate gmail dot com', 'sunita82 at gmail dot com', 'irfan at the rate yahoo dot com'],
  },
  mr: {
    zero: '०', double: ['डबल'], spelt: digitRows('शून्य एक दोन तीन चार पाच सहा सात आठ नऊ', 'झिरो वन टू थ्री फोर फाईव्ह सिक्स सेव्हन एट नाइन', 'shunya ek don teen char pach saha saat aath nau'),
    names: [name('प्रकाश जोशी|परकाश जोशी', 'Prakash Joshi|Prakaash Joshi'), name('सुनीता पवार|सुनिता पवार|सुनीताताई', 'Sunita Pawar|Suneeta Pavar'), name('दत्तात्रय कुलकर्णी|दत्तात्रेय कुलकर्णी', 'Dattatray Kulkarni|Dattatraya Kulkarni'), name('मंगला शिंदे|मंगल शिंदे', 'Mangala Shinde')],
    persons: ['रमेश', 'विठ्ठल गायकवाड', 'लक्ष्मी', 'अब्दुल शेख', 'सावित्री', 'गोपाळ देशमुख'],
    addresses: [home('घर क्रमांक 27, शास्त्री नगर, पुणे', 'घर क्रमांक 27, शास्त्री नगर|२७, शास्त्री नगर'), home('Flat 302, Ganga Apartment, Pune', 'फ्लॅट 302, गंगा अपार्टमेंट')],
    emailsSaid: ['प्रकाश डॉट जे अ‍ॅट द रेट जीमेल डॉट कॉम', 'सुनीता 82 अॅट जीमेल डॉट कॉम'],
  },
  bn: {
    zero: '০', double: ['ডাবল'], spelt: digitRows('শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয়', 'জিরো ওয়ান টু থ্রি ফোর ফাইভ সিক্স সেভেন এইট নাইন', 'shunno ek dui tin char panch chhoy sat aat noy'),
    names: [name('প্রকাশ ঘোষ|প্রকাশ বাবু', 'Prakash Ghosh|Prokash Ghosh'), name('সুনীতা মণ্ডল|সুনিতা মন্ডল', 'Sunita Mondal|Suneeta Mandal'), name('ইরফান শেখ|ইর্ফান শেখ', 'Irfan Sheikh|Irfan Shaikh'), name('গীতা বন্দ্যোপাধ্যায়|গীতা ব্যানার্জি', 'Geeta Bandyopadhyay|Gita')],
    persons: ['রমেশ', 'কিশোর দাস', 'লক্ষ্মী', 'আব্দুল রহমান', 'সাবিত্রী দেবী', 'গোপাল পাল'],
    addresses: [home('বাড়ি নম্বর 27, শাস্ত্রী নগর, কলকাতা', 'বাড়ি নম্বর 27, শাস্ত্রী নগর|২৭, শাস্ত্রী নগর'), home('Flat 302, Ganga Apartment, Kolkata', 'ফ্ল্যাট 302, গঙ্গা অ্যাপার্টমেন্ট')],
    emailsSaid: ['প্রকাশ ডট জি অ্যাট দ্য রেট জিমেল ডট কম', 'সুনীতা ৮২ অ্যাট জিমেল ডট কম'],
  },
  gu: {
    zero: '૦', double: ['ડબલ'], spelt: digitRows('શૂન્ય એક બે ત્રણ ચાર પાંચ છ સાત આઠ નવ', 'ઝીરો વન ટુ થ્રી ફોર ફાઇવ સિક્સ સેવન એઇટ નાઇન', 'shunya ek be tran char panch chha sat aath nav'),
    names: [name('પ્રકાશ પટેલ|પ્રકાશભાઈ પટેલ', 'Prakash Patel|Prakashbhai Patel'), name('સુનીતા મહેતા|સુનિતાબેન મહેતા', 'Sunita Mehta|Sunitaben Maheta'), name('ઇરફાન પઠાણ|ઈરફાન પઠાણ', 'Irfan Pathan|Irfaan Pathan'), name('ગીતા સોલંકી|ગીતાબેન', 'Geeta Solanki|Gitaben Solanki')],
    persons: ['રમેશ', 'કિશોર વાઘેલા', 'લક્ષ્મી', 'અબ્દુલ શેખ', 'સાવિત્રીબેન', 'ગોપાલ દવે'],
    addresses: [home('ઘર નંબર 27, શાસ્ત્રી નગર, રાજકોટ', 'ઘર નંબર 27, શાસ્ત્રી નગર|૨૭, શાસ્ત્રી નગર'), home('Flat 302, Ganga Apartment, Surat', 'ફ્લેટ 302, ગંગા એપાર્ટમેન્ટ')],
    emailsSaid: ['પ્રકાશ ડોટ પી એટ ધ રેટ જીમેલ ડોટ કોમ', 'સુનીતા 82 એટ જીમેલ ડોટ કોમ'],
  },
  pa: {
    zero: '੦', double: ['ਡਬਲ'], spelt: digitRows('ਸਿਫ਼ਰ ਇੱਕ ਦੋ ਤਿੰਨ ਚਾਰ ਪੰਜ ਛੇ ਸੱਤ ਅੱਠ ਨੌਂ', 'ਜ਼ੀਰੋ ਵਨ ਟੂ ਥ੍ਰੀ ਫੋਰ ਫਾਈਵ ਸਿਕਸ ਸੈਵਨ ਏਟ ਨਾਈਨ', 'zero ikk do tinn char panj chhe satt atth naun'),
    names: [name('ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ|ਗੁਰਪ੍ਰੀਤ ਜੀ', 'Gurpreet Singh|Gurprit Singh'), name('ਹਰਜਿੰਦਰ ਕੌਰ|ਹਰਜਿੰਦਰ', 'Harjinder Kaur|Harjindar Kaur'), name('ਬਲਵਿੰਦਰ ਸੰਧੂ|ਬਲਵਿੰਦਰ', 'Balwinder Sandhu|Balvinder Sandhu'), name('ਸੁਨੀਤਾ ਸ਼ਰਮਾ|ਸੁਨਿਤਾ ਸ਼ਰਮਾ', 'Sunita Sharma|Suneeta Sharma')],
    persons: ['ਰਮੇਸ਼', 'ਜਸਵਿੰਦਰ ਸਿੰਘ', 'ਲਕਸ਼ਮੀ', 'ਅਮਰਜੀਤ ਗਿੱਲ', 'ਮਨਜੀਤ ਕੌਰ', 'ਗੋਪਾਲ'],
    addresses: [home('ਮਕਾਨ ਨੰਬਰ 27, ਸ਼ਾਸਤਰੀ ਨਗਰ, ਲੁਧਿਆਣਾ', 'ਮਕਾਨ ਨੰਬਰ 27, ਸ਼ਾਸਤਰੀ ਨਗਰ|27, ਸ਼ਾਸਤਰੀ ਨਗਰ'), home('Flat 302, Ganga Apartment, Ludhiana', 'ਫਲੈਟ 302, ਗੰਗਾ ਅਪਾਰਟਮੈਂਟ')],
    emailsSaid: ['ਗੁਰਪ੍ਰੀਤ ਡਾਟ ਐਸ ਐਟ ਦਾ ਰੇਟ ਜੀਮੇਲ ਡਾਟ ਕਾਮ', 'ਹਰਜਿੰਦਰ 82 ਐਟ ਜੀਮੇਲ ਡਾਟ ਕਾਮ'],
  },
  ta: {
    zero: '௦', double: ['டபுள்'], spelt: digitRows('பூஜ்ஜியம் ஒன்று இரண்டு மூன்று நான்கு ஐந்து ஆறு ஏழு எட்டு ஒன்பது', 'ஜீரோ ஒன்னு ரெண்டு மூணு நாலு அஞ்சு ஆறு ஏழு எட்டு ஒம்பது', 'ஜீரோ ஒன் டூ த்ரீ ஃபோர் ஃபைவ் சிக்ஸ் செவன் எயிட் நைன்', 'poojyam onnu rendu moonu naalu anju aaru ezhu ettu ombathu'),
    names: [name('முருகன் செல்வம்|முருகன்', 'Murugan Selvam|Murugan Selvan'), name('லக்ஷ்மி சுப்பிரமணியன்|லட்சுமி சுப்ரமணியன்', 'Lakshmi Subramanian|Laxmi Subramaniam'), name('கார்த்திக் ராஜா|கார்த்திக்', 'Karthik Raja|Kartik Raja'), name('சுனிதா கிருஷ்ணன்|சுனீதா', 'Sunitha Krishnan|Sunita Krishnan')],
    persons: ['ரமேஷ்', 'செந்தில் குமார்', 'மீனாட்சி', 'அப்துல் ரஹ்மான்', 'சாவித்திரி', 'கோபால்'],
    addresses: [home('வீட்டு எண் 27, காந்தி நகர், மதுரை', 'வீட்டு எண் 27, காந்தி நகர்|27, காந்தி நகர்'), home('Flat 302, Ganga Apartment, Chennai', 'பிளாட் 302, கங்கா அபார்ட்மெண்ட்')],
    emailsSaid: ['முருகன் டாட் எஸ் அட் தி ரேட் ஜிமெயில் டாட் காம்', 'லட்சுமி 82 அட் ஜிமெயில் டாட் காம்'],
  },
  te: {
    zero: '౦', double: ['డబుల్'], spelt: digitRows('సున్నా ఒకటి రెండు మూడు నాలుగు ఐదు ఆరు ఏడు ఎనిమిది తొమ్మిది', 'జీరో వన్ టూ త్రీ ఫోర్ ఫైవ్ సిక్స్ సెవెన్ ఎయిట్ నైన్', 'sunna okati rendu moodu naalugu aidu aaru yedu enimidi tommidi'),
    names: [name('వెంకటేశ్వర రావు|వెంకటేశ్వర్ రావు', 'Venkateswara Rao|Venkateshwar Rao'), name('లక్ష్మి రెడ్డి|లక్ష్మీ రెడ్డి', 'Lakshmi Reddy|Laxmi Reddi'), name('సునీత నాయుడు|సునీతా నాయుడు', 'Sunitha Naidu|Suneetha Naidu'), name('శ్రీనివాస్ చౌదరి|శ్రీనివాస్', 'Srinivas Chowdary|Shrinivas Choudary')],
    persons: ['రమేష్', 'నాగార్జున', 'పద్మావతి', 'అబ్దుల్ రహీం', 'సావిత్రి', 'గోపాల్'],
    addresses: [home('ఇంటి నంబర్ 27, గాంధీ నగర్, గుంటూరు', 'ఇంటి నంబర్ 27, గాంధీ నగర్|27, గాంధీ నగర్'), home('Flat 302, Ganga Apartment, Hyderabad', 'ఫ్లాట్ 302, గంగా అపార్ట్‌మెంట్')],
    emailsSaid: ['శ్రీనివాస్ డాట్ సి అట్ ద రేట్ జీమెయిల్ డాట్ కామ్', 'లక్ష్మి 82 అట్ జీమెయిల్ డాట్ కామ్'],
  },
  kn: {
    zero: '೦', double: ['ಡಬಲ್'], spelt: digitRows('ಸೊನ್ನೆ ಒಂದು ಎರಡು ಮೂರು ನಾಲ್ಕು ಐದು ಆರು ಏಳು ಎಂಟು ಒಂಬತ್ತು', 'ಜೀರೋ ಒನ್ ಟೂ ತ್ರೀ ಫೋರ್ ಫೈವ್ ಸಿಕ್ಸ್ ಸೆವೆನ್ ಏಟ್ ನೈನ್', 'sonne ondu eradu mooru naalku aidu aaru elu entu ombattu'),
    names: [name('ಮಂಜುನಾಥ ಗೌಡ|ಮಂಜುನಾಥ್ ಗೌಡ', 'Manjunath Gowda|Manjunatha Gouda'), name('ಲಕ್ಷ್ಮಿ ಹೆಗ್ಡೆ|ಲಕ್ಷ್ಮೀ ಹೆಗಡೆ', 'Lakshmi Hegde|Laxmi Hegade'), name('ಸುನೀತಾ ಶೆಟ್ಟಿ|ಸುನಿತ ಶೆಟ್ಟಿ', 'Sunita Shetty|Suneetha Shetti'), name('ಬಸವರಾಜ ಪಾಟೀಲ|ಬಸವರಾಜ್ ಪಾಟೀಲ್', 'Basavaraj Patil|Basavraj Patil')],
    persons: ['ರಮೇಶ್', 'ನಾಗರಾಜ್', 'ಪದ್ಮಾವತಿ', 'ಅಬ್ದುಲ್ ರಹೀಮ್', 'ಸಾವಿತ್ರಿ', 'ಗೋಪಾಲ್'],
    addresses: [home('ಮನೆ ಸಂಖ್ಯೆ 27, ಗಾಂಧಿ ನಗರ, ಮೈಸೂರು', 'ಮನೆ ಸಂಖ್ಯೆ 27, ಗಾಂಧಿ ನಗರ|27, ಗಾಂಧಿ ನಗರ'), home('Flat 302, Ganga Apartment, Bengaluru', 'ಫ್ಲಾಟ್ 302, ಗಂಗಾ ಅಪಾರ್ಟ್‌ಮೆಂಟ್')],
    emailsSaid: ['ಮಂಜುನಾಥ್ ಡಾಟ್ ಜಿ ಅಟ್ ದ ರೇಟ್ ಜಿಮೇಲ್ ಡಾಟ್ ಕಾಮ್', 'ಲಕ್ಷ್ಮಿ 82 ಅಟ್ ಜಿಮೇಲ್ ಡಾಟ್ ಕಾಮ್'],
  },
  ml: {
    zero: '൦', double: ['ഡബിൾ'], spelt: digitRows('പൂജ്യം ഒന്ന് രണ്ട് മൂന്ന് നാല് അഞ്ച് ആറ് ഏഴ് എട്ട് ഒമ്പത്', 'സീറോ വൺ ടു ത്രീ ഫോർ ഫൈവ് സിക്സ് സെവൻ എയ്റ്റ് നയൻ', 'poojyam onnu randu moonnu naalu anchu aaru ezhu ettu onpathu'),
    names: [name('രാജേഷ് മേനോൻ|രാജേഷ്', 'Rajesh Menon|Rajeesh Menon'), name('ലക്ഷ്മി നായർ|ലക്ഷ്മി', 'Lakshmi Nair|Laxmi Nayar'), name('സുനിത പിള്ള|സുനിത', 'Sunitha Pillai|Sunita Pilla'), name('ഉണ്ണികൃഷ്ണൻ കുറുപ്പ്|ഉണ്ണികൃഷ്ണൻ', 'Unnikrishnan Kurup|Unnikrishnan')],
    persons: ['രമേശ്', 'സുരേഷ് കുമാർ', 'പത്മാവതി', 'അബ്ദുൽ റഹ്മാൻ', 'സാവിത്രി', 'ഗോപാലൻ'],
    addresses: [home('വീട്ടു നമ്പർ 27, ഗാന്ധി നഗർ, കൊച്ചി', 'വീട്ടു നമ്പർ 27, ഗാന്ധി നഗർ|27, ഗാന്ധി നഗർ'), home('Flat 302, Ganga Apartment, Kochi', 'ഫ്ലാറ്റ് 302, ഗംഗ അപ്പാർട്ട്മെന്റ്')],
    emailsSaid: ['രാജേഷ് ഡോട്ട് എം അറ്റ് ദ റേറ്റ് ജിമെയിൽ ഡോട്ട് കോം', 'ലക്ഷ്മി 82 അറ്റ് ജിമെയിൽ ഡോട്ട് കോം'],
  },
  ur: {
    zero: '۰', double: ['ڈبل'], spelt: digitRows('صفر ایک دو تین چار پانچ چھ سات آٹھ نو', 'زیرو ون ٹو تھری فور فائیو سکس سیون ایٹ نائن', 'zero ek do teen char paanch chhe saat aath nau'),
    names: [name('عرفان قریشی|عرفان بھائی', 'Irfan Qureshi|Irfaan Quraishi'), name('سنیتا یادو|سنیتا', 'Sunita Yadav|Suneeta Yadav'), name('محمد سلیم خان|سلیم خان', 'Mohammed Salim Khan|Saleem Khan'), name('فاطمہ بیگم|فاطمہ', 'Fatima Begum|Fatema Begam')],
    persons: ['رمیش', 'اقبال احمد', 'زبیدہ', 'عبدالرحمن', 'شبانہ بیگم', 'گوپال'],
    addresses: [home('مکان نمبر 27، شاستری نگر، بھوپال', 'مکان نمبر 27، شاستری نگر|27، شاستری نگر'), home('Flat 302, Ganga Apartment, Bhopal', 'فلیٹ 302، گنگا اپارٹمنٹ')],
    emailsSaid: ['عرفان ڈاٹ کیو ایٹ دی ریٹ جی میل ڈاٹ کام', 'سنیتا 82 ایٹ جی میل ڈاٹ کام'],
  },
  or: {
    zero: '୦', double: ['ଡବଲ'], spelt: digitRows('ଶୂନ ଏକ ଦୁଇ ତିନି ଚାରି ପାଞ୍ଚ ଛଅ ସାତ ଆଠ ନଅ', 'ଜିରୋ ୱାନ ଟୁ ଥ୍ରି ଫୋର ଫାଇଭ ସିକ୍ସ ସେଭେନ ଏଇଟ ନାଇନ', 'shunya eka dui tini chari pancha chha sata atha na'),
    names: [name('ପ୍ରକାଶ ମହାନ୍ତି|ପ୍ରକାଶ ବାବୁ', 'Prakash Mohanty|Prakash Mahanti'), name('ସୁନୀତା ସାହୁ|ସୁନିତା ସାହୁ', 'Sunita Sahu|Suneeta Sahoo'), name('ବିଜୟ ନାୟକ|ବିଜୟ', 'Bijay Nayak|Bijoy Naik'), name('ଗୀତା ପଣ୍ଡା|ଗୀତା', 'Gita Panda|Geeta Panda')],
    persons: ['ରମେଶ', 'କିଶୋର ଦାସ', 'ଲକ୍ଷ୍ମୀ', 'ଅବ୍ଦୁଲ ରହମାନ', 'ସାବିତ୍ରୀ', 'ଗୋପାଳ'],
    addresses: [home('ଘର ନମ୍ବର 27, ଶାସ୍ତ୍ରୀ ନଗର, କଟକ', 'ଘର ନମ୍ବର 27, ଶାସ୍ତ୍ରୀ ନଗର|୨୭, ଶାସ୍ତ୍ରୀ ନଗର'), home('Flat 302, Ganga Apartment, Bhubaneswar', 'ଫ୍ଲାଟ 302, ଗଙ୍ଗା ଆପାର୍ଟମେଣ୍ଟ')],
    emailsSaid: ['ପ୍ରକାଶ ଡଟ ଏମ ଆଟ ଦ ରେଟ ଜିମେଲ ଡଟ କମ', 'ସୁନୀତା 82 ଆଟ ଜିମେଲ ଡଟ କମ'],
  },
};
