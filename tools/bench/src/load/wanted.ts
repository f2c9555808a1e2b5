import type { CarrierAccount } from './signed-request.js';

/** What is posted again and again, each time as a request of its own. */
export interface Ask {
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** What the generator is to do. Of what it asks, one follows the other, and the first the last. */
export type Wanted =
  /** Each connection asks again as soon as it is answered. */
  | { readonly type: 'flat-out'; readonly port: number; readonly account: CarrierAccount; readonly asks: readonly Ask[]; readonly connections: number; readonly seconds: number }
  /** Requests are due at a fixed rate, whatever became of those before. */
  | { readonly type: 'at-rate'; readonly port: number; readonly account: CarrierAccount; readonly asks: readonly Ask[]; readonly connections: number; readonly seconds: number; readonly rate: number }
  /** Whole calls: the call comes in, then one key after the other is pressed at the address that the answer before named. */
  | { readonly type: 'calls'; readonly port: number; readonly account: CarrierAccount; readonly calls: number; readonly atOnce: number; readonly keys: readonly string[]; readonly firstLine: number };

export interface Answered {
  readonly requests: number;
  /** Those that were answered otherwise than with 200. */
  readonly refused: number;
  readonly seconds: number;
  /** At a rate: from when each was due, or else from when it was sent, to its whole answer, in milliseconds. */
  readonly latencies: readonly number[];
}
