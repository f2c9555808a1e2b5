import { isLanguage, type Language } from '@pukar/kernel';
import type { SettlingScript } from './settling-script.js';
import { BENGALI, GUJARATI, KANNADA, MALAYALAM, MARATHI, ODIA, PUNJABI, TAMIL, TELUGU, URDU } from './scripts-of-languages.js';

const ENGLISH: SettlingScript = {
  weRing: 'This is the Pukar helpline. We are ringing about your complaint {number}. Can you speak now?',
  isItDone: 'The office says that it is done. Is it done?',
  rate: 'How good was it, from 1, not done at all, to 5, very good?',
  whatIsWrong: 'What is still wrong? The officer above reads it, and not your name.',
  officeAsks: 'The office has a question so that it can go on. It does not know who you are, and your name does not go with the answer.',
  isAnybodyPressing: 'Before we take it back: did anybody ask you, push you or frighten you to do this? You may simply say yes or no. Is somebody with you?',
  staysAsItIs: 'Thank you. Then everything stays as it is. Goodbye.',
  isWithdrawn: 'Your complaint {number} is taken back. You can complain again at any time.',
};

const HINDI: SettlingScript = {
  weRing: 'पुकार हेल्पलाइन से फ़ोन है। आपकी शिकायत {number} के बारे में बात करनी है। क्या आप अभी बात कर सकते हैं?',
  isItDone: 'विभाग का कहना है कि काम हो गया है। क्या काम हुआ?',
  rate: 'काम कैसा हुआ? 1 यानी बिल्कुल नहीं हुआ, 5 यानी बहुत अच्छा।',
  whatIsWrong: 'अब भी क्या ठीक नहीं है? ऊपर के अधिकारी यह पढ़ेंगे, आपका नाम नहीं।',
  officeAsks: 'काम आगे बढ़ाने के लिए विभाग का एक सवाल है। उन्हें नहीं पता कि आप कौन हैं, और जवाब के साथ आपका नाम नहीं जाता।',
  isAnybodyPressing: 'वापस लेने से पहले एक बात: क्या किसी ने आपसे ऐसा करने को कहा, दबाव डाला या डराया? बस हाँ या नहीं कह दीजिए। क्या आपके पास कोई है?',
  staysAsItIs: 'धन्यवाद। सब जैसा है वैसा ही रहेगा। नमस्ते।',
  isWithdrawn: 'आपकी शिकायत {number} वापस ले ली गई है। आप कभी भी फिर शिकायत कर सकते हैं।',
};

const SCRIPTS: Readonly<Record<Language, SettlingScript>> = {
  'en-IN': ENGLISH, 'hi-IN': HINDI, 'mr-IN': MARATHI, 'bn-IN': BENGALI, 'pa-IN': PUNJABI, 'gu-IN': GUJARATI,
  'ta-IN': TAMIL, 'te-IN': TELUGU, 'kn-IN': KANNADA, 'ml-IN': MALAYALAM, 'ur-IN': URDU, 'or-IN': ODIA,
};

/** The script in a citizen's language (BCP-47), about a ticket; in Hindi where their language is none of ours. */
export function settlingScript(language: string, numberInGroups: string): SettlingScript & { readonly language: Language } {
  const spoken = isLanguage(language) ? language : 'hi-IN';
  const filled = Object.entries(SCRIPTS[spoken]).map(([key, words]) => [key, (words as string).replace('{number}', numberInGroups)]);
  return { ...(Object.fromEntries(filled) as unknown as SettlingScript), language: spoken };
}
