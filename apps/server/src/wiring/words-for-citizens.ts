import { spokenWords } from '@pukar/directory-core/domain';
import type { CitizenGets } from '@pukar/forwarding-core/contracts';
import { isLanguage, type Language, LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import { messageLanguage, renderMessage, smsParts } from '@pukar/messaging-core/domain';

/** As long as a complaint's number in its groups. */
const SOME_NUMBER = '0000 0000 000';
/** What stands in its place: the department does not see it. */
const HIDDEN_NUMBER = '•••• •••• •••';

/** What a citizen of a language gets for each action, made by the very templates that are sent and the very words that are spoken. */
export const citizenWords = (helpline: string) => (asked: string, codes: readonly string[]): CitizenGets => {
  const language = isLanguage(asked) ? asked : LANGUAGES_OF_THE_STATE[0];
  const smsLanguage = messageLanguage(language);
  return {
    smsLanguage,
    actions: codes.map((code) => {
      const variables = { helpline, action: actionIn(smsLanguage, code) };
      return {
        code, readOut: actionIn(language, code),
        sms: renderMessage('resolved', smsLanguage, { ...variables, ticket: HIDDEN_NUMBER }),
        smsParts: smsParts(renderMessage('resolved', smsLanguage, { ...variables, ticket: SOME_NUMBER })).parts,
      };
    }),
  };
};

function actionIn(language: Language, code: string): string {
  const words = spokenWords(language) as Readonly<Record<string, string>>;
  return words[`action.${code}`] ?? words['action.other']!;
}
