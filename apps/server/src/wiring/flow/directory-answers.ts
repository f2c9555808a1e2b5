import { isNumberHidden } from '@pukar/calls-core/contracts';
import type { AnswerCaller, DirectoryQuestion } from '@pukar/directory-server';
import type { Asked, FlowAnswer } from '@pukar/ivr-server';

/** What the directory answers of what flows ask. */
const ASKED = [
  'notice', 'helplineOpen', 'simpleCategories', 'divisions', 'districtsOf', 'districtsOfPin', 'placeOfPin', 'schemes', 'schemeAbout', 'schemeQuestion', 'facilityKinds', 'facility',
  'departments', 'office', 'officeHours', 'posts', 'whoIs', 'surveyQuestion',
] as const satisfies readonly DirectoryQuestion[];

/** What callers ask of the directory, answered from memory. */
export const directoryAnswers = (answer: AnswerCaller): Readonly<Record<(typeof ASKED)[number], (asked: Asked) => FlowAnswer>> =>
  Object.fromEntries(ASKED.map((name) => [name, (asked: Asked) => answer.execute(name, { ...asked, isHidden: isNumberHidden(asked.from) })])) as ReturnType<typeof directoryAnswers>;
