import { wordSet } from '../redaction/words/plain-word.js';

/** Grammar: said in any statement, so that it tells nothing of what it is about. It is neither kept nor looked for. */
export const GRAMMAR_WORDS: ReadonlySet<string> = wordSet(
  'hai hain he ho hua hui hue tha thi the raha rahi rahe rha rhi rhe gaya gayi gaye jata jati jate aata aati aate aaya aayi aaye kar karna karta karte karein kiya diya de dete dijiye ka ki ke ko kaa me mein main se par pe tak aur bhi to hi ya na nahi nahin nhi mat bahut',
  'mera meri mere mujhe hum hamara hamari hamare hame hamein unka uske uska iska iske ye yeh yah wo woh vah koi kuch kab ab abhi ji sir madam kripya ne hone wala wale wali liye',
  'i a an the is are was were be been of in on at to for from by my our we us you it its this that there here no not and or but so has have had do does did with as very please will would can since he she they their',
  'है हैं हो हुआ हुई हुए था थी थे रहा रही रहे गया गई गए जाता जाती जाते आता आती आते आया आई आए कर करना करता करते करें किया दिया दे देते दीजिए का की के को में मैं से पर पे तक और भी तो ही या न ना नहीं मत बहुत',
  'मेरा मेरी मेरे मुझे हम हमारा हमारी हमारे हमें उनका उसके उसका इसका इसके ये यह वह वो कोई कुछ कब अब अभी जी सर मैडम कृपया ने होने वाला वाले वाली लिए',
  'ہے ہیں ہو ہوا ہوئی تھا تھی تھے رہا رہی رہے گیا گئی گئے کر کرنا کیا دیا کا کی کے کو میں سے پر تک اور بھی تو ہی یا نہ نہیں بہت میرا میری میرے ہم ہمارا ہماری ہمارے یہ وہ کوئی کچھ نے',
  'आहे आहेत होते होती नाही आणि पण तर मग आता हा ही हे ते ती त्या मी आम्ही आमचा आमच्या चा ची चे ला ने',
);
