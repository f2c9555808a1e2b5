/**
 * How a thing is scored. `yes-no`: it was there or not. `points`: 0 to `most`, and counts by their share. `vital`: yes or no, and a no makes the
 * whole card 0: what must never be missing.
 */
export const SCORE_KINDS = ['yes-no', 'points', 'vital'] as const;
export type ScoreKind = (typeof SCORE_KINDS)[number];

/** One thing that is looked for in a conversation. */
export interface ScoreQuestion {
  readonly code: string;
  readonly words: { readonly en: string; readonly hi: string };
  /** How much it counts beside the others; 0 only asks. */
  readonly weight: number;
  readonly kind: ScoreKind;
  /** Of points: how many there are at most. Null otherwise. */
  readonly most: number | null;
}

/** What a score card asks. A new version changes no card that was drawn or filled. */
export interface ScoreForm {
  readonly version: number;
  readonly questions: readonly ScoreQuestion[];
}

/** `none`: it did not come up, and counts neither way. */
export const SCORE_WORDS = ['yes', 'no', 'none'] as const;
/** A number: the points that were given. */
export type ScoreAnswer = (typeof SCORE_WORDS)[number] | number;
export type ScoreAnswers = Readonly<Record<string, ScoreAnswer>>;

/** The form of a new helpline, in the words of the field. */
export const FIRST_FORM: ScoreForm = {
  version: 1,
  questions: [
    { code: 'greeted', words: { en: 'Greeted in the caller’s language and said the helpline’s name', hi: 'कॉलर की भाषा में अभिवादन किया और हेल्पलाइन का नाम बताया' }, weight: 10, kind: 'yes-no', most: null },
    { code: 'listened', words: { en: 'Let the caller finish, and said back what was understood', hi: 'कॉलर को पूरा बोलने दिया और समझी हुई बात दोहराई' }, weight: 15, kind: 'yes-no', most: null },
    { code: 'consent', words: { en: 'Asked before an identifying fact goes to the department', hi: 'पहचान बताने वाली बात विभाग को भेजने से पहले पूछा' }, weight: 20, kind: 'vital', most: null },
    { code: 'category', words: { en: 'Took the right category and place', hi: 'सही श्रेणी और स्थान चुना' }, weight: 20, kind: 'yes-no', most: null },
    { code: 'promise', words: { en: 'Said the ticket number and the promised date', hi: 'टिकट नंबर और वादा की गई तारीख़ बताई' }, weight: 15, kind: 'yes-no', most: null },
    { code: 'courtesy', words: { en: 'Stayed courteous, also when the caller was not', hi: 'विनम्र रहे, चाहे कॉलर न रहा हो' }, weight: 10, kind: 'yes-no', most: null },
    { code: 'information', words: { en: 'What was said about schemes, offices and rights is true', hi: 'योजना, कार्यालय और अधिकार के बारे में सही बताया' }, weight: 10, kind: 'yes-no', most: null },
    { code: 'blank', words: { en: 'Dealt with a silent or prank call as the rules say', hi: 'मौन या शरारती कॉल नियम के अनुसार निपटाई' }, weight: 0, kind: 'yes-no', most: null },
  ],
};

/** What a card comes to, 0 to 100: of the weights of all that came up, what was there, of points their share; 0 where something vital was missing; null where nothing counted. */
export function scoreOf(form: ScoreForm, answers: ScoreAnswers): number | null {
  const asked = form.questions.filter(({ code }) => (answers[code] ?? 'none') !== 'none');
  if (asked.some(({ code, kind }) => kind === 'vital' && answers[code] === 'no')) return 0;
  const all = asked.reduce((sum, { weight }) => sum + weight, 0);
  const earned = asked.reduce((sum, question) => sum + question.weight * partOf(question, answers[question.code]!), 0);
  return all === 0 ? null : Math.round((1000 * earned) / all) / 10;
}

const partOf = ({ most }: ScoreQuestion, answer: ScoreAnswer): number => (typeof answer === 'number' ? answer / (most ?? 1) : answer === 'yes' ? 1 : 0);

/** Whether a question can be answered so. */
export function fitsQuestion({ kind, most }: ScoreQuestion, answer: ScoreAnswer): boolean {
  if (answer === 'none') return true;
  return kind === 'points' ? typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer <= (most ?? 0) : typeof answer === 'string';
}

/** Whether every question has an answer that fits it, and nothing else has. */
export const isAnswered = (form: ScoreForm, answers: ScoreAnswers): boolean =>
  form.questions.every((question) => Object.hasOwn(answers, question.code) && fitsQuestion(question, answers[question.code]!)) && Object.keys(answers).length === form.questions.length;
