import { wordSet } from './plain-word.js';
import { stemList } from './stems.js';

/** What a bill or a connection is kept under: who asks for it learns the name. An ending may follow in Indic scripts. */
export const RECORD_WORDS: ReadonlySet<string> = stemList(wordSet(
  'consumer consumers ivrs upbhokta upbhokta grahak knumber kno bpnumber bpno servicenumber serviceno',
  'उपभोक्ता ग्राहक आईवीआरएस গ্রাহক উপভোক্তা ગ્રાહક ਖਪਤਕਾਰ ਗਾਹਕ நுகர்வோர் மின்நுகர்வோர் வினையோகதாரர் వినియోగదారు వినియోగదారుని ಗ್ರಾಹಕ ಬಳಕೆದಾರ ഉപഭോക്തൃ ഉപഭോക്താവ് കൺസ്യൂമർ صارف کنزیومر उपभोक्त कंज्यूमर कंझ्युमर कन्ज्यूमर কনজিউমার કન્ઝ્યુમર ਕੰਜ਼ਿਊਮਰ கன்ஸ்யூமர் కన్స్యూమర్ ಕನ್ಸ್ಯೂಮರ್ ଉପଭୋକ୍ତା ଗ୍ରାହକ କନଜ୍ୟୁମର',
));

/** The same, where "number" or "id" follows. */
export const NUMBERED_RECORDS = wordSet(
  'bp ca service connection property kaneksan connexion बीपी सीए कनेक्शन सर्विस संपत्ति प्रॉपर्टी সংযোগ কানেকশন કનેક્શન જોડાણ સર્વિસ ਕਨੈਕਸ਼ਨ ਕੁਨੈਕਸ਼ਨ இணைப்பு சர்வீஸ் కనెక్షన్ సర్వీస్ ಕನೆಕ್ಷನ್ ಸರ್ವೀಸ್ കണക്ഷൻ സർവീസ് کنکشن سروس ସଂଯୋଗ କନେକ୍ସନ',
);
