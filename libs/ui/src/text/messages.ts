/**
 * What a second language's table of messages must look like: the same keys and arguments, other words. A screen keeps all
 * its text in one file `messages.ts`: `export const inboxInEnglish = { … }`; Hindi is then
 * `export const inboxInHindi: SameMessages<typeof inboxInEnglish> = { … }`, and the compiler names what is missing.
 */
export type SameMessages<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : Table[Key] extends string
      ? string
      : SameMessages<Table[Key]>;
};
