/** One thing that is looked for in a conversation. */
export interface ScoreQuestion {
  readonly code: string;
  readonly words: { readonly en: string; readonly hi: string };
  /** How much it counts beside the others; 0 only asks. */
  readonly weight: number;
  /** A no makes the whole card 0: what must never be missing. */
  readonly isVital: boolean;
}

/** What a score card asks. A new version changes no card that was filled. */
export interface ScoreForm {
  readonly version: number;
  readonly questions: readonly ScoreQuestion[];
}

/** `none`: it did not come up, and counts neither way. */
export const SCORE_ANSWERS = ['yes', 'no', 'none'] as const;
export type ScoreAnswer = (typeof SCORE_ANSWERS)[number];

/** The form of a new helpline, in the words of the field. */
export const FIRST_FORM: ScoreForm = {
  version: 1,
  questions: [
    { code: 'greeted', words: { en: 'Greeted in the caller’s language and said the helpline’s name', hi: 'कॉलर की भाषा में अभिवादन किया और हेल्पलाइन का नाम बताया' }, weight: 10, isVital: false },
    { code: 'listened', words: { en: 'Let the caller finish, and said back what was understood', hi: 'कॉलर को पूरा बोलने दिया और समझी हुई बात दोहराई' }, weight: 15, isVital: false },
    { code: 'consent', words: { en: 'Asked before an identifying fact goes to the department', hi: 'पहचान बताने वाली बात विभाग को भेजने से पहले पूछा' }, weight: 20, isVital: true },
    { code: 'category', words: { en: 'Took the right category and place', hi: 'सही श्रेणी और स्थान चुना' }, weight: 20, isVital: false },
    { code: 'promise', words: { en: 'Said the ticket number and the promised date', hi: 'टिकट नंबर और वादा की गई तारीख़ बताई' }, weight: 15, isVital: false },
    { code: 'courtesy', words: { en: 'Stayed courteous, also when the caller was not', hi: 'विनम्र रहे, चाहे कॉलर न रहा हो' }, weight: 10, isVital: false },
    { code: 'information', words: { en: 'What was said about schemes, offices and rights is true', hi: 'योजना, कार्यालय और अधिकार के बारे में सही बताया' }, weight: 10, isVital: false },
    { code: 'blank', words: { en: 'Dealt with a silent or prank call as the rules say', hi: 'मौन या शरारती कॉल नियम के अनुसार निपटाई' }, weight: 0, isVital: false },
  ],
};

/** What a card comes to, 0 to 100: the weights of what was there, of all that came up; 0 where something vital was missing; null where nothing counted. */
export function scoreOf(form: ScoreForm, answers: Readonly<Record<string, ScoreAnswer>>): number | null {
  const asked = form.questions.filter(({ code }) => answers[code] === 'yes' || answers[code] === 'no');
  if (asked.some(({ code, isVital }) => isVital && answers[code] === 'no')) return 0;
  const weight = (questions: readonly ScoreQuestion[]) => questions.reduce((sum, question) => sum + question.weight, 0);
  const all = weight(asked);
  return all === 0 ? null : Math.round((1000 * weight(asked.filter(({ code }) => answers[code] === 'yes'))) / all) / 10;
}

/** Whether every question has an answer, and nothing else has. */
export const isAnswered = (form: ScoreForm, answers: Readonly<Record<string, ScoreAnswer>>): boolean =>
  form.questions.every(({ code }) => Object.hasOwn(answers, code)) && Object.keys(answers).length === form.questions.length;
