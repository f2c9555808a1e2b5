import type { Code } from '../codes.js';
import { heldOutVoices } from './held-out.js';
import type { Voice } from './voice.js';

type People = Pick<Voice, 'names' | 'persons'>;
const name = (native: string, roman: string): Voice['names'][number] => ({ native: native.split('|'), roman: roman.split('|') });
const of = (code: Code, names: People['names'], persons: string): Voice => ({ ...heldOutVoices[code], names, persons: persons.split(',') });

/** People whom no other set has. */
export const freshVoices: Readonly<Record<Code, Voice>> = {
  en: of('en', [name('Devendra Lodhi', 'Devendra Lodhi|Devender Lodhi|Devendr Lodi'), name('Rukhsana Bee', 'Rukhsana Bee|Ruksana Bi'), name('Chandrakant Sonkar', 'Chandrakant Sonkar|Chandrkant Sonker')], 'Yogesh,Kamla Bai,Firoz Khan'),
  hi: of('hi', [name('देवेन्द्र लोधी|देवेंद्र लोधी|देवेन्दर लोधी', 'Devendra Lodhi|Devender Lodhi'), name('रुखसाना बी|रुख़साना बी', 'Rukhsana Bee|Ruksana Bi'), name('चन्द्रकान्त सोनकर|चंद्रकांत सोनकर', 'Chandrakant Sonkar')], 'योगेश,कमला बाई,फ़िरोज़ खान'),
  'hi-Latn': of('hi-Latn', [name('देवेन्द्र लोधी', 'devendra lodhi|devender lodhi'), name('रुखसाना बी', 'rukhsana bi|ruksana'), name('चन्द्रकान्त सोनकर', 'chandrakant sonkar|chandrkant sonker')], 'yogesh,kamla bai,firoz khan'),
  mr: of('mr', [name('भाऊसाहेब थोरात', 'Bhausaheb Thorat'), name('शकुंतला भोईर|शकुन्तला भोईर', 'Shakuntala Bhoir')], 'योगेश,कमल,राजेंद्र'),
  bn: of('bn', [name('সুব্রত চট্টোপাধ্যায়', 'Subrata Chattopadhyay'), name('মৌসুমী দত্ত|মৌসুমি দত্ত', 'Mousumi Dutta|Moushumi Datta')], 'যোগেশ,কমলা,রাজেন্দ্র'),
  gu: of('gu', [name('ભાવેશ પંચાલ', 'Bhavesh Panchal'), name('હંસાબેન ચાવડા|હંસા ચાવડા', 'Hansaben Chavda|Hansa Chavada')], 'યોગેશ,કમળા,રાજેન્દ્ર'),
  pa: of('pa', [name('ਜਗਤਾਰ ਬਰਾੜ', 'Jagtar Brar'), name('ਨਵਜੋਤ ਕੌਰ', 'Navjot Kaur|Navjyot Kaur')], 'ਯੋਗੇਸ਼,ਕਮਲਾ,ਰਾਜਿੰਦਰ'),
  ta: of('ta', [name('இளங்கோவன் ராமசாமி', 'Elangovan Ramasamy|Ilangovan Ramaswamy'), name('தமிழ்ச்செல்வி பெருமாள்', 'Tamilselvi Perumal|Thamizhselvi Perumal')], 'யோகேஷ்,கமலா,ராஜேந்திரன்'),
  te: of('te', [name('వీరభద్ర ప్రసాద్', 'Veerabhadra Prasad|Virabhadra Prasad'), name('అనసూయ దేవి', 'Anasuya Devi')], 'యోగేష్,కమల,రాజేంద్ర'),
  kn: of('kn', [name('ಚನ್ನಬಸಪ್ಪ ಮೇಟಿ', 'Channabasappa Meti'), name('ಗಿರಿಜಾ ಕುಲಕರ್ಣಿ', 'Girija Kulkarni')], 'ಯೋಗೇಶ್,ಕಮಲಾ,ರಾಜೇಂದ್ರ'),
  ml: of('ml', [name('ഗോപാലകൃഷ്ണൻ നമ്പൂതിരി', 'Gopalakrishnan Namboothiri|Gopalakrishnan Nambudiri'), name('മറിയാമ്മ ചാക്കോ', 'Mariamma Chacko')], 'യോഗേഷ്,കമല,രാജേന്ദ്രൻ'),
  ur: of('ur', [name('ظہیر الدین صدیقی|ظہیر', 'Zaheeruddin Siddiqui|Zahiruddin Siddiqi'), name('مہرالنساء', 'Mehrunnisa|Meharunnisa')], 'یوگیش,کملا,فیروز خان'),
  or: of('or', [name('ପ୍ରଫୁଲ୍ଲ ସ୍ୱାଇଁ', 'Prafulla Swain'), name('ମିନତି ଦାଶ', 'Minati Dash|Minoti Das')], 'ଯୋଗେଶ,କମଳା,ରାଜେନ୍ଦ୍ର'),
};
