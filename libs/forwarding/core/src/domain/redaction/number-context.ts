import { plainWord, type Token } from './tokens.js';

/** What the words beside a number say that it is; `thing` for a meter, ward or bill. */
export type NumberContext = 'phone' | 'aadhaar' | 'account' | 'pan' | 'thing';

const WORDS: Readonly<Record<NumberContext, string>> = {
  phone: 'phone fone phon ph mobile mobail mobil mob mo cell tel telephone whatsapp watsapp contact call sim landline फोन मोबाइल मोबाईल मोब मो दूरभाष टेलीफोन व्हाट्सएप वाट्सएप व्हाट्सऐप संपर्क सम्पर्क कॉल काल सिम',
  aadhaar: 'aadhaar aadhar adhaar adhar aadhaarcard aadharcard uid uidai vid आधार अधार आधारकार्ड',
  account: 'account acct accounts acc khata khaata khate bank samagra ration खाता खाते बैंक अकाउंट एकाउंट अकाउन्ट समग्र राशन',
  pan: 'pan pancard पैन पेन पैनकार्ड',
  thing: 'meter ward pole wards poles consumer bill transformer application complaint ticket ivrs receipt file order survey khasra plot sector मीटर वार्ड खंभा खंभे खम्भा पोल उपभोक्ता बिल ट्रांसफार्मर आवेदन शिकायत रसीद फाइल खसरा सर्वे प्लॉट',
};

const CONTEXT_OF: ReadonlyMap<string, NumberContext> = new Map(
  (Object.keys(WORDS) as NumberContext[]).flatMap((context) => WORDS[context].split(' ').map((word) => [word, context] as const)),
);

const WORDS_BEFORE = 5;
const WORDS_AFTER = 3;
/** Numbers in between count little, but not without end. */
const FARTHEST_TOKEN = 20;

/** What the nearest telling word before tokens `first`…`last` says, or else the nearest after them. */
export function contextOf(tokens: readonly Token[], first: number, last: number): NumberContext | undefined {
  return lookAround(tokens, first - 1, -1, WORDS_BEFORE) ?? lookAround(tokens, last + 1, 1, WORDS_AFTER);
}

function lookAround(tokens: readonly Token[], from: number, step: 1 | -1, limit: number): NumberContext | undefined {
  let seen = 0;
  for (let at = from; seen < limit && Math.abs(at - from) < FARTHEST_TOKEN; at += step) {
    const token = tokens[at];
    if (!token || endsSearch(token, step)) return undefined;
    if (token.kind !== 'word') continue;
    seen += 1;
    const context = isAccountSlash(tokens, at) ? 'account' : CONTEXT_OF.get(plainWord(token.text));
    if (context) return context;
  }
  return undefined;
}

/** Another number took the words beyond it; after the number, so does the end of its sentence. */
function endsSearch(token: Token, step: 1 | -1): boolean {
  if (token.kind === 'digits') return token.text.length >= 4;
  return token.kind === 'gap' && (/[।!?;\n]/.test(token.text) || (step === 1 && /[.,]/.test(token.text)));
}

/** `a/c`, at its last letter. */
const isAccountSlash = (tokens: readonly Token[], at: number): boolean =>
  /^c$/i.test(tokens[at]!.text) && tokens[at - 1]?.text === '/' && /^a$/i.test(tokens[at - 2]?.text ?? '');
