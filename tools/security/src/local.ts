/** What `npm start` has on this machine, where there is one: asked for only when nothing else is named. */
export interface Local {
  readonly url?: string;
  /** The folder of the audit's copies. */
  readonly copies?: string;
  readonly auditKey?: string;
  readonly vaultKeys?: string;
}

/** The first that is named. Throws with `question` where none is. */
export function named(question: string, ...given: readonly (string | undefined)[]): string {
  const found = given.find((one) => one !== undefined);
  if (found === undefined) throw new Error(question);
  return found;
}

export const figure = (count: number): string => count.toLocaleString('en-US');
