/** What an element may carry and contain. `text` children are words, with SSML markup or a URL. */
export interface Rule {
  readonly attributes: readonly string[];
  readonly nested: readonly string[] | 'text';
}
