/** The survey's questions, from memory: the directory keeps them. */
export abstract class SurveyQuestionsPort {
  /** The codes of those that may be asked today, in their order. */
  abstract codes(): readonly string[];
  /** A question as it is asked, in English; undefined for one that is not asked any more. */
  abstract words(code: string): string | undefined;
}
