import { spokenWords } from '@pukar/directory-core/domain';
import type { CitizenGets } from '@pukar/forwarding-core/contracts';
import type { WordsAsked } from '@pukar/forwarding-server/department';
import { isLanguage, type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { messageDay, messageLanguage, type OccasionName, renderText, smsParts, templateFor, templateOf } from '@pukar/messaging-core/domain';

/** As long as a complaint's number in its groups. */
const SOME_NUMBER = '0000 0000 000';
/** What stands in its place: the department does not see it. */
const HIDDEN_NUMBER = '•••• •••• •••';
/** What stands in the place of a day that was not chosen yet. */
const NO_DAY = '••••';

/** What a citizen of a language gets upon what an officer does, made by the very texts that are sent (the deployment's own, where it has some) and the very words that are spoken. */
export const citizenWords = (helpline: string) => (asked: WordsAsked): CitizenGets => {
  const language = isLanguage(asked.language) ? asked.language : LANGUAGES_OF_THE_STATE[0];
  const smsLanguage = messageLanguage(language);
  const sms = (occasion: OccasionName, values: Readonly<Record<string, string>>): { sms: string; smsParts: number } => {
    const name = templateFor(occasion, asked.kind);
    const text = asked.replaced.get(name) ?? templateOf(name, smsLanguage).text;
    const render = (ticket: string): string => renderText(text, { helpline, ...values, ticket });
    return { sms: render(HIDDEN_NUMBER), smsParts: smsParts(render(SOME_NUMBER)).parts };
  };
  return {
    smsLanguage,
    actions: asked.actionCodes.map((code) => ({ code, readOut: actionIn(language, code), ...sms('resolved', { action: actionIn(smsLanguage, code) }) })),
    interim: sms('interim', { date: asked.day ? messageDay(asked.day, smsLanguage) : NO_DAY }),
    question: sms('question', {}),
  };
};

function actionIn(language: Language, code: string): string {
  const words = spokenWords(language) as Readonly<Record<string, string>>;
  return words[`action.${code}`] ?? words['action.other']!;
}
