import type { MessageLanguage } from '@pukar/messaging-core/domain';

/** What departments and actions are called in each language; empty where the directory has no words for a code. */
export abstract class MessageWordsPort {
  abstract department(code: string, language: MessageLanguage): string;
  /** A whole sentence. */
  abstract action(code: string, language: MessageLanguage): string;
}
