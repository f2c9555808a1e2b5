import type { Address, Leg } from '../calls/leg.js';
import type { Exchange } from '../exchange.js';
import type { Params } from '../params.js';
import type { Verb } from '../twiml/verb.js';
import type { Instructions } from '../webhooks/documents.js';
import { absolute } from '../webhooks/web-address.js';

/** What comes after a verb, or after a whole document. */
export type Outcome =
  | { readonly then: 'next' }
  | { readonly then: 'go'; readonly to: Instructions }
  | { readonly then: 'hangup' }
  | { readonly then: 'leave' }
  | { readonly then: 'reject'; readonly reason: string };

export const NEXT: Outcome = { then: 'next' };

/** One leg following instructions: whose, in which document, and until when. */
export interface Run {
  readonly exchange: Exchange;
  readonly leg: Leg;
  readonly signal: AbortSignal;
  /** In a waiting room, and before two parties are connected, only some verbs count. */
  readonly scope: 'call' | 'waiting-room' | 'whisper' | 'announcement';
  /** The document being followed; relative URLs start from it. Absent for TwiML that came with a REST request. */
  readonly at?: Address | undefined;
  /** What requests from this run carry besides the call's own parameters. */
  readonly extra: () => Params;
  /** Follows verbs one after the other. */
  readonly perform: (run: Run, verbs: readonly Verb[]) => Promise<Outcome>;
}

export type Handler = (run: Run, verb: Verb) => Promise<Outcome>;

/** A URL in a document, made absolute. Undefined when it cannot be one. */
export function resolve(run: Run, url: string): string | undefined {
  return absolute(url, run.at?.url);
}
