import type { CallPurpose, SpokenMinutes } from '@pukar/calls-core/domain';

/** One sound for a caller: audio made ahead, or words for the carrier to speak. */
export type Sound = { readonly play: string } | { readonly speak: string; readonly language: string };

/** What a caller hears outside the menus. */
export type CallerWords =
  | { readonly say: 'agent-lost' | 'on-hold' | 'goodbye' | 'music' }
  /** We ring them: who we are, what about, and that the call is recorded. */
  | { readonly say: 'we-call'; readonly about: CallPurpose }
  /** Why their call was ended, and how to go on. */
  | { readonly say: 'put-out' }
  /** Their place, and about how long it takes (`null`: no time); before it that it takes longer than they were told, after it the keys that they may press. */
  | { readonly say: 'place'; readonly place: number; readonly minutes: SpokenMinutes | null; readonly isLonger: boolean; readonly offers: boolean; readonly numberHidden: boolean }
  /** Nobody can take them now, or too many wait, with the keys that they may press; or we could not connect them: we ring back where we see their number. */
  | { readonly say: 'nobody-here' | 'empty' | 'crowded' | 'last-offer' | 'apology'; readonly numberHidden: boolean }
  /** Or they stay on the line and wait for their turn: said after the keys. */
  | { readonly say: 'stay' }
  /** What came of the key for a call-back. */
  | { readonly say: 'call-back-kept' | 'call-back-already-kept' | 'no-number-to-ring' }
  /** How to leave a message, once more after silence; that it is saved; that there was none, and they wait as before. */
  | { readonly say: 'message-how' | 'message-again' | 'message-kept' | 'message-none' };

/** Turns what we have to tell a caller into sounds of their language. */
export abstract class CallerWordsPort {
  /** In all languages of the helpline when the caller's is not known (`null`). */
  abstract sounds(words: CallerWords, language: string | null): readonly Sound[];
  /** The document that answers when nothing else can: it needs nothing that can fail. It promises a call only to a caller whose number we see; whom we rang is asked to do nothing. */
  abstract fallbackDocument(who: 'caller' | 'hidden-caller' | 'rung', language?: string | null): string;
  /** Likewise: asks them to stay for a moment, and leads them to an address of ours. */
  abstract troubleDocument(again: string, language: string | null): string;
}
