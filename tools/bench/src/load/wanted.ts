/** What the generator is to do. Requests are whole HTTP requests, asked one after the other and again from the first. */
export type Wanted =
  /** Each connection asks again as soon as it is answered. */
  | { readonly type: 'flat-out'; readonly port: number; readonly requests: readonly string[]; readonly connections: number; readonly seconds: number }
  /** Requests are due at a fixed rate, whatever became of those before. */
  | { readonly type: 'at-rate'; readonly port: number; readonly requests: readonly string[]; readonly connections: number; readonly seconds: number; readonly rate: number }
  /** Whole calls: the call comes in, then one key after the other is pressed at the address that the answer before named. */
  | { readonly type: 'calls'; readonly port: number; readonly publicUrl: string; readonly authToken: string; readonly calls: number; readonly atOnce: number; readonly keys: readonly string[]; readonly firstLine: number };

export interface Answered {
  readonly requests: number;
  /** Those that were answered otherwise than with 200. */
  readonly refused: number;
  readonly seconds: number;
  /** At a rate: from when each was due, or else from when it was sent, to its whole answer, in milliseconds. */
  readonly latencies: readonly number[];
}
