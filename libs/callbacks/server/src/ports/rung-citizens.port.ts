import type { AfterRungKey } from '@pukar/callbacks-core/domain';
import type { Tx } from '@pukar/platform/database';
import type { Delivery, News } from '@pukar/platform/inbox';

/** The line of a citizen whom we ring. */
export interface RungLine {
  readonly callId: string;
  readonly callSid: string;
}

/** How their line is put into the carrier's queue. */
export interface QueueEntry {
  readonly queue: string;
  readonly action: string;
  readonly waitUrl: string;
}

/** The telephone, for a citizen who answered before any agent. */
export abstract class RungCitizensPort {
  /** Notes that the line was picked up; false for one that is no call's, or whose call is over. */
  abstract answered(line: RungLine, at: Date, news: News): Promise<boolean>;
  /** Keeps that they said no by key, or pressed none, as the call's outcome will say. A second time changes nothing. */
  abstract said(tx: Tx, callId: string, what: 'declined' | 'blank', at: Date): Promise<void>;
  /** Keeps that we could not go on with this line, before they are told: saved within moments, or tried again. Never rejects. */
  abstract failed(line: RungLine, delivery: Delivery): Promise<void>;
  /** Gives them a place in the line, the old one; undefined when they have hung up meanwhile. */
  abstract queue(line: RungLine, language: string, at: Date): Promise<QueueEntry | undefined>;
  /** Where their line asks after a key; `turns`: how often they have heard the keys then. */
  abstract keyAddress(callId: string, turns: number): string;
}

/** One sound for them: audio made ahead, or words for the carrier to speak. */
export type Sound = { readonly play: string } | { readonly speak: string; readonly language: string };

/** What they hear: who calls and that it is recorded; the keys; what came of one; and that we cannot go on, and ring again. */
export type RungWords = 'who-calls' | 'keys' | 'fault' | Exclude<AfterRungKey, 'again'>;

export abstract class RungWordsPort {
  /** In all languages of the helpline where theirs is not known (`null`). */
  abstract sounds(words: RungWords, language: string | null): readonly Sound[];
}
