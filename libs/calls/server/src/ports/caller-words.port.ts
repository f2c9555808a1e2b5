import type { CallPurpose } from '@pukar/calls-core/domain';

/** One sound for a caller: audio made ahead, or words for the carrier to speak. */
export type Sound = { readonly play: string } | { readonly speak: string; readonly language: string };

/** What a caller hears outside the menus. */
export type CallerWords =
  | { readonly say: 'place'; readonly place: number }
  | { readonly say: 'agent-lost' | 'on-hold' | 'goodbye' | 'music' }
  /** We ring them: who we are, what about, and that the call is recorded. */
  | { readonly say: 'we-call'; readonly about: CallPurpose }
  /** Why their call was ended, and how to go on. */
  | { readonly say: 'put-out' }
  /** Nobody can take them now, or we could not connect them: we ring back where we see their number. */
  | { readonly say: 'nobody-here' | 'apology'; readonly numberHidden: boolean };

/** Turns what we have to tell a caller into sounds of their language. */
export abstract class CallerWordsPort {
  /** In all languages of the helpline when the caller's is not known (`null`). */
  abstract sounds(words: CallerWords, language: string | null): readonly Sound[];
  /** The document that answers when nothing else can: it needs nothing that can fail. It promises a call only where we see a number. */
  abstract fallbackDocument(isNumberHidden: boolean): string;
}
