/** Whether what somebody says is what the vault has, whatever the script and the spelling: who takes names out of statements knows that. */
export abstract class SameWordsPort {
  /** Whole and alone: a part of it is not it, and nor is it with anything beside. */
  abstract areSame(said: string, known: string, what: 'name' | 'address'): boolean;
}
