/** The same words in English and in Hindi (Devanagari): what a screen shows and an agent reads aloud. Neither is empty. */
export interface BilingualText {
  readonly en: string;
  readonly hi: string;
}
