/** One sound: audio made ahead, or words for the carrier to speak. */
export type Sound = { readonly play: string } | { readonly speak: string; readonly language: string };

/** What is said round an announcement. */
export type AnnouncementWords = 'intro' | 'keys' | 'stopped' | 'person' | 'goodbye';

/** The prompts round a department's text, which the carrier itself speaks. */
export abstract class AnnouncementWordsPort {
  abstract sounds(words: AnnouncementWords, language: string, departmentCode: string): readonly Sound[];
  abstract text(words: AnnouncementWords, language: string, departmentCode: string): string;
  /** The SMS as it is sent. */
  abstract message(language: string, departmentCode: string, text: string): string;
}
