/** 10–99 in Hindi, each with its own word, in Devanagari and in roman letters; variants between bars. */
export const HINDI_FROM_TEN = `
  दस|das ग्यारह|gyarah बारह|barah|baarah तेरह|terah चौदह|chaudah पंद्रह|पन्द्रह|pandrah सोलह|solah सत्रह|satrah अठारह|अट्ठारह|atharah उन्नीस|unnis|unnees
  बीस|bees इक्कीस|ikkis|ikkees बाईस|बाइस|bais|baees तेईस|तेइस|teis|teees चौबीस|chaubis|chaubees पच्चीस|pachchis|pachees|pacchis छब्बीस|chhabbis|chabbis सत्ताईस|सत्ताइस|sattais अट्ठाईस|अट्ठाइस|अठाईस|atthais|athais उनतीस|उन्तीस|untis|untees
  तीस|tees इकतीस|इकत्तीस|iktis|ikattis बत्तीस|battis तैंतीस|तेंतीस|taintis|tentis चौंतीस|chauntis पैंतीस|paintis छत्तीस|chhattis|chattis सैंतीस|saintis अड़तीस|adtis|artis उनतालीस|untalis
  चालीस|chalis|chalees इकतालीस|iktalis बयालीस|bayalis तैंतालीस|taintalis चौवालीस|चवालीस|chauvalis|chavalis पैंतालीस|paintalis छियालीस|chhiyalis|chiyalis सैंतालीस|saintalis अड़तालीस|adtalis|artalis उनचास|unchas
  पचास|pachas इक्यावन|ikyavan|ikyawan बावन|bavan|bawan तिरपन|तिरेपन|tirpan|tirepan चौवन|चव्वन|chauvan|chauwan पचपन|pachpan छप्पन|chhappan|chappan सत्तावन|sattavan|sattawan अट्ठावन|अठावन|atthavan|athavan|athawan उनसठ|unsath
  साठ|saath|sath इकसठ|iksath बासठ|basath तिरसठ|तिरेसठ|tirsath|tiresath चौंसठ|चौसठ|chaunsath|chausath पैंसठ|painsath छियासठ|chhiyasath|chiyasath सड़सठ|sadsath|sarsath अड़सठ|adsath|arsath उनहत्तर|unhattar
  सत्तर|sattar इकहत्तर|ikhattar|ikahattar बहत्तर|bahattar तिहत्तर|tihattar चौहत्तर|chauhattar पचहत्तर|pachhattar|pachahattar छिहत्तर|chhihattar|chihattar सतहत्तर|sathattar|satahattar अठहत्तर|athhattar|athahattar उन्यासी|उनासी|unyasi|unasi
  अस्सी|assi इक्यासी|ikyasi बयासी|bayasi तिरासी|tirasi चौरासी|chaurasi पचासी|pachasi छियासी|chhiyasi|chiyasi सत्तासी|सतासी|sattasi|satasi अट्ठासी|अठासी|atthasi|athasi नवासी|navasi
  नब्बे|nabbe इक्यानवे|इक्यानबे|ikyanve|ikyanave|ikyanbe बानवे|बानबे|banve|banave|banbe तिरानवे|तिरानबे|tiranve|tiranave|tiranbe चौरानवे|चौरानबे|chauranve|chauranbe पचानवे|पंचानवे|पचानबे|पंचानबे|pachanve|panchanve|pachanbe छियानवे|छियानबे|chhiyanve|chiyanve|chhiyanbe सत्तानवे|सत्तानबे|sattanve|sattanbe अट्ठानवे|अठानवे|अट्ठानबे|atthanve|athanve|atthanbe|athanbe निन्यानवे|निन्यानबे|ninyanve|ninyanave|ninyanbe`;
