/** How words sound, so that what is said in one script meets what is said in another. */
export abstract class WordSoundsPort {
  /** One key for all spellings of a word; the word itself where its script is not read by its sounds. */
  abstract of(word: string): string;
}
