import { type KindWithWords, type OccasionName, partsOfName, type TemplateFault, type TemplateName } from '@pukar/messaging-core/domain';

const OCCASIONS = {
  registered: 'Registered', forwarded: 'At an office', interim: 'Late, with a new day', question: 'The office asks', transferred: 'Another department', climbed: 'A higher officer', resolved: 'Resolved, asks to rate',
  reopened: 'Re-opened', 'order-due': 'An order is due', ordered: 'Order made', closed: 'Closed, citizen agreed', 'closed-unanswered': 'Closed, nothing heard', joined: 'Joined with others', withdrawn: 'Withdrawn',
  thanked: 'Thanks brought', 'identity-opened': 'Identity opened', announcement: 'Announcement',
} satisfies Record<OccasionName, string>;
const KINDS = { demand: 'demand', suggestion: 'suggestion', message: 'thanks or information' } satisfies Record<KindWithWords, string>;

/** What the page of SMS templates says. */
export const templateText = {
  title: 'Messages',
  language: 'Language',
  caption: 'What citizens of this language are written, by occasion',
  columns: { occasion: 'Occasion', text: 'Text', parts: 'Parts', cost: 'Costs', dlt: 'DLT id', state: 'State' },
  /** What a text is for: an occasion, of a grievance or of what else was handed in. */
  named: (name: TemplateName): string => {
    const { occasion, kind } = partsOfName(name);
    return kind ? `${OCCASIONS[occasion]}: ${KINDS[kind]}` : OCCASIONS[occasion];
  },
  faults: {
    empty: 'There is no text.', 'too-many-variables': 'More than three variables: the operators refuse it.', 'too-little-fixed-text': 'Less than 30 % is fixed text with the longest values.', 'unknown-variable': 'A variable in braces is not one of this occasion.',
    'unused-variable': 'A variable of this occasion is missing.', 'broken-variable': 'A brace has no partner.', 'too-many-parts': 'Too many parts with the longest values.', 'cut-mid-letter': 'A part would end in the middle of a letter.',
    'short-address': 'A shortened address: the operators refuse it.', 'hidden-character': 'A character that nobody sees.', 'stray-joiner': 'A joiner where the script has no use for one.', 'stray-direction': 'A mark of direction where the language has no use for one.',
    'foreign-letters': 'Letters of another script.', 'no-dlt-id': 'Not sent: it has no id of the operators.', 'bad-dlt-id': 'An id of the operators is 10 to 25 digits.',
  } satisfies Record<TemplateFault, string>,
  paise: (paise: number) => `₹\u00a0${(paise / 100).toFixed(2)}`,
  parts: (least: number, most: number) => (least === most ? String(most) : `${least}–${most}`),
  own: 'own text',
  delivered: 'as delivered',
  edit: 'Change',
  editing: (occasion: string, language: string) => `${occasion}, ${language}`,
  text: 'Text',
  textHint: (variables: readonly string[]) => `Keep these as they are: ${variables.map((one) => `{${one}}`).join(' ')}`,
  dlt: 'DLT template id',
  dltHint: 'As the operators gave it for exactly this text.',
  preview: 'With the longest values',
  figures: (share: number, parts: string, cost: string) => `${Math.round(share * 100)} % fixed text, ${parts} parts, at most ${cost}`,
  fine: 'Nothing is wrong with it.',
  save: 'Save',
  saved: 'Saved. The next message has it.',
  takeBack: 'Back to the delivered text',
  cancel: 'Cancel',
  noMail: 'Officers get no e-mail: no server for it is set (SMTP_URL).',
  mail: 'Officers get e-mail: reference, category, place and day, never what a citizen said.',
  loading: 'Loading the texts',
  failed: 'The texts cannot be shown.',
  tryAgain: 'Try again',
} as const;
