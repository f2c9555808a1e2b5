import { foldForSearch } from './fold-for-search.js';

const SAID_WITH_ANYTHING = `
  hai hain ho hua hui hue tha thi the raha rahi rahe rahta rahti rahte gaya gayi gaye jata jati jate aa aata aati aaya aayi aaye
  kar karna karta karte kiya diya de dete ka ki ke ko me mein se par tak aur bhi to hi ya na nahi mat bahut
  mera meri mere mujhe hamara hamari hamare hame unka uska iska ye yah vah koi kuch kab se abhi ji sir madam
  i a an the is are was of in on at to for from my our no not and or it has have been with very please
  है हैं हो हुआ हुई रहा रही रहे गया गई गए का की के को में से पर तक और भी तो ही नहीं मेरा मेरी मेरे हमारे यह वह बहुत
`;

const FILLERS: ReadonlySet<string> = new Set(foldForSearch(SAID_WITH_ANYTHING).split(' '));

/** Whether a folded word is grammar: said with any complaint, so that it tells little of what it is about. */
export function isFiller(foldedWord: string): boolean {
  return FILLERS.has(foldedWord);
}
