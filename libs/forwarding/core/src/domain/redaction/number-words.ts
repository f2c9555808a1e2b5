const words = (list: string): readonly (readonly string[])[] => list.trim().split(/\s+/).map((variants) => variants.split('|'));

/** The digits 0–9 in English, romanised Hindi and Devanagari (Hindi, and English as it is written in Devanagari). */
const UNITS = words(`
  zero|shunya|shoonya|sunya|shunye|zeero|jiro|jeero|nought|oh|o|शून्य|शुन्य|सुन्न|जीरो|ज़ीरो
  one|ek|एक|वन  two|do|दो|टू  three|teen|tin|तीन|थ्री  four|char|chaar|चार|फोर
  five|paanch|panch|paach|pach|पांच|पाँच|पाच|फाइव  six|chhah|chhe|che|chah|chha|cheh|chhai|छह|छः|छ|छे|छै|सिक्स
  seven|saat|sat|सात|सेवन  eight|aath|ath|aat|आठ|ऐट|एट  nine|nau|nou|nao|no|नौ|नाइन|नाईन`);

const ENGLISH_TEENS = words('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
const ENGLISH_TENS = words('twenty thirty forty|fourty fifty sixty seventy eighty ninety');

/** 10–99 in Hindi: each has its own word. */
const HINDI_FROM_TEN = words(`
  दस|das ग्यारह|gyarah बारह|barah|baarah तेरह|terah चौदह|chaudah पंद्रह|पन्द्रह|pandrah सोलह|solah सत्रह|satrah अठारह|अट्ठारह|atharah उन्नीस|unnis|unnees
  बीस|bees इक्कीस|ikkis|ikkees बाईस|बाइस|bais|baees तेईस|तेइस|teis|teees चौबीस|chaubis|chaubees पच्चीस|pachchis|pachees|pacchis छब्बीस|chhabbis|chabbis सत्ताईस|सत्ताइस|sattais अट्ठाईस|अट्ठाइस|अठाईस|atthais|athais उनतीस|उन्तीस|untis|untees
  तीस|tees इकतीस|इकत्तीस|iktis|ikattis बत्तीस|battis तैंतीस|तेंतीस|taintis|tentis चौंतीस|chauntis पैंतीस|paintis छत्तीस|chhattis|chattis सैंतीस|saintis अड़तीस|adtis|artis उनतालीस|untalis
  चालीस|chalis|chalees इकतालीस|iktalis बयालीस|bayalis तैंतालीस|taintalis चौवालीस|चवालीस|chauvalis|chavalis पैंतालीस|paintalis छियालीस|chhiyalis|chiyalis सैंतालीस|saintalis अड़तालीस|adtalis|artalis उनचास|unchas
  पचास|pachas इक्यावन|ikyavan|ikyawan बावन|bavan|bawan तिरपन|तिरेपन|tirpan|tirepan चौवन|चव्वन|chauvan|chauwan पचपन|pachpan छप्पन|chhappan|chappan सत्तावन|sattavan|sattawan अट्ठावन|अठावन|atthavan|athavan|athawan उनसठ|unsath
  साठ|saath|sath इकसठ|iksath बासठ|basath तिरसठ|तिरेसठ|tirsath|tiresath चौंसठ|चौसठ|chaunsath|chausath पैंसठ|painsath छियासठ|chhiyasath|chiyasath सड़सठ|sadsath|sarsath अड़सठ|adsath|arsath उनहत्तर|unhattar
  सत्तर|sattar इकहत्तर|ikhattar|ikahattar बहत्तर|bahattar तिहत्तर|tihattar चौहत्तर|chauhattar पचहत्तर|pachhattar|pachahattar छिहत्तर|chhihattar|chihattar सतहत्तर|sathattar|satahattar अठहत्तर|athhattar|athahattar उन्यासी|उनासी|unyasi|unasi
  अस्सी|assi इक्यासी|ikyasi बयासी|bayasi तिरासी|tirasi चौरासी|chaurasi पचासी|pachasi छियासी|chhiyasi|chiyasi सत्तासी|सतासी|sattasi|satasi अट्ठासी|अठासी|atthasi|athasi नवासी|navasi
  नब्बे|nabbe इक्यानवे|इक्यानबे|ikyanve|ikyanave|ikyanbe बानवे|बानबे|banve|banave|banbe तिरानवे|तिरानबे|tiranve|tiranave|tiranbe चौरानवे|चौरानबे|chauranve|chauranbe पचानवे|पंचानवे|पचानबे|पंचानबे|pachanve|panchanve|pachanbe छियानवे|छियानबे|chhiyanve|chiyanve|chhiyanbe सत्तानवे|सत्तानबे|sattanve|sattanbe अट्ठानवे|अठानवे|अट्ठानबे|atthanve|athanve|atthanbe|athanbe निन्यानवे|निन्यानबे|ninyanve|ninyanave|ninyanbe`);

/** Ordinary words too: they are digits only beside another word that is one. */
const AMBIGUOUS = new Set(['oh', 'o', 'do', 'no', 'teen', 'tin', 'sat', 'che', 'ath', 'aat', 'das', 'bees', 'bais', 'tees', 'sath', 'saath', 'एट', 'वन', 'टू', 'bavan', 'साठ']);

const REPEATS: ReadonlyMap<string, number> = new Map([
  ['double', 2], ['dabal', 2], ['doubal', 2], ['डबल', 2], ['triple', 3], ['tripal', 3], ['ट्रिपल', 3], ['तिबल', 3],
]);

const NUMBERS = new Map<string, string>();
const TENS = new Set<string>();
const put = (list: readonly (readonly string[])[], first: number, step = 1): void =>
  list.forEach((variants, index) => variants.forEach((word) => NUMBERS.set(word.replace(/़/g, ''), String(first + index * step))));
put(UNITS, 0);
put(ENGLISH_TEENS, 10);
put(ENGLISH_TENS, 20, 10);
put(HINDI_FROM_TEN, 10);
for (const variants of ENGLISH_TENS) for (const word of variants) TENS.add(word);

/** The digits that a plain word spells: `nine` → 9, `अट्ठानवे` → 98; undefined for other words. */
export const digitsOfWord = (plain: string): string | undefined => NUMBERS.get(plain);
/** Whether the word is a number only in the company of another (`no`, `do`, `sat`). */
export const isAmbiguousNumber = (plain: string): boolean => AMBIGUOUS.has(plain);
/** Whether a unit may follow to make one number, as in `ninety eight`. */
export const isTens = (plain: string): boolean => TENS.has(plain);
/** How often `double` or `triple` repeats the next digit; undefined for other words. */
export const repeatOf = (plain: string): number | undefined => REPEATS.get(plain);
