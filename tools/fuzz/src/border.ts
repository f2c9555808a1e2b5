import type { Evil } from './evil.js';
import type { Answer, Subject } from './subject.js';

/** How much is sent, and until when. */
export interface Limits {
  readonly tries: number;
  readonly untilMs: number;
}

/** Something that came back and should not have. */
export interface Wrong {
  readonly what: string;
  /** What was sent, so far as it fits a line. */
  readonly sent: string;
}

/** One try of a border: what is sent, in words that find it again, and the sending, which gives why the answer is wrong. */
export interface Try {
  readonly sent: string;
  /** How many inputs it is; one where it is not said. */
  readonly inputs?: number;
  send(): Promise<{ readonly outcome: string; readonly wrong?: string | undefined }>;
}

/** A place where others' input comes in. */
export interface Border {
  readonly name: string;
  /** What is sent there, in a line. */
  readonly about: string;
  /** Whether everything must be refused: then no table may have another row afterwards. */
  readonly refusesAll: boolean;
  /** How many tries wait for their answers at once. */
  readonly atOnce: number;
  /** For how long the short form has it, where that is not the usual. */
  readonly shortSeconds?: number;
  /** Made once; gives the next try each time, and undefined where there are no more. */
  open(subject: Subject, evil: Evil): Promise<{ next(): Try | undefined; close?(): void | Promise<void> }>;
}

const TRACE = /(\n|\\n)\s+at \S+ \(|\bnode_modules\b|\/(apps|libs)\/[\w-]+\/(src|dist|server|core)|\bselect\b.+\bfrom [a-z]+\.|\binsert into [a-z]+\.|\bpg_(?!sleep)|PostgresError|QueryFailed/;

/** What no answer over HTTP may be. `mayWait`: the route says by its mark that it may be asked again later. */
export function wrongOf({ status, text }: Answer, mayWait = false): string | undefined {
  if (status >= 500 && !(mayWait && status === 503)) return `answered ${status}: ${text.slice(0, 120)}`;
  if (status >= 400 && TRACE.test(text)) return `shows what only our code knows: ${text.slice(0, 160)}`;
  return undefined;
}
