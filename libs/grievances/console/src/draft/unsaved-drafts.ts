import { DraftContentSchema } from '@pukar/citizens-core/contracts';
import type { UnsavedText } from './draft-sync.js';

const PREFIX = 'pukar.unsaved-draft.';

/** The part of a browser's session storage that is used here. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Text that the server has not acknowledged yet, kept in this tab over a reload, by call. It is removed with the
 * acknowledgement, when the complaint is registered, and at sign-out: it is the citizen's own words.
 */
export class UnsavedDrafts {
  constructor(private readonly storage: TabStorage) {}

  read(callId: string): UnsavedText | null {
    try {
      const { base, typed } = JSON.parse(this.storage.getItem(PREFIX + callId) ?? 'null') as UnsavedText;
      return { base: { version: Number(base.version), content: DraftContentSchema.parse(base.content) }, typed: DraftContentSchema.parse(typed) };
    } catch {
      return null;
    }
  }

  /** A storage that is full or forbidden only costs the reload its help: the text is in memory too. */
  keep(callId: string, text: UnsavedText): void {
    try {
      this.storage.setItem(PREFIX + callId, JSON.stringify(text));
    } catch {
      return;
    }
  }

  forget(callId: string): void {
    this.storage.removeItem(PREFIX + callId);
  }

  forgetAll(): void {
    const keys = Array.from({ length: this.storage.length }, (_, i) => this.storage.key(i));
    for (const key of keys) if (key?.startsWith(PREFIX)) this.storage.removeItem(key);
  }
}
