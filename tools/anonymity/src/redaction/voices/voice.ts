/** How the people of one language write what the generator puts into a template. */
export interface Voice {
  /** The script's own zero; its digits follow in order. */
  readonly zero: string;
  /** 0–9 in words, each with its variants: the language's own, English in its script, and roman. */
  readonly spelt: readonly (readonly string[])[];
  readonly double: readonly string[];
  /** Full names that the vault knows: as written in the script, then in roman; each with other spellings that people use. */
  readonly names: readonly { readonly native: readonly string[]; readonly roman: readonly string[] }[];
  /** Names of people whom the vault does not know. */
  readonly persons: readonly string[];
  /** As the vault keeps it, and as people say it. */
  readonly addresses: readonly { readonly known: string; readonly said: readonly string[] }[];
  /** An e-mail as it is said. */
  readonly emailsSaid: readonly string[];
}

/** Rows of `0 1 2 …`; a digit with several words has them between bars. */
export const digitRows = (...rows: readonly string[]): readonly (readonly string[])[] =>
  rows.map((row) => row.trim().split(/\s+/));
