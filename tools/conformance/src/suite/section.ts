import type { Bench } from '../bench/bench.js';
import type { OwnCarrier } from '../bench/carrier-under-test.js';

/** One statement of the contract and how it is tried. */
export interface Case {
  readonly section: number;
  /** `3.4 an empty Gather goes on to the next verb without a request`. */
  readonly name: string;
  /** Present when the case needs a carrier of its own, with these settings: it cannot run on a carrier elsewhere. */
  readonly own?: OwnCarrier | undefined;
  readonly run: (bench: Bench) => Promise<void> | void;
}

/** One numbered section of the contract. */
export interface Section {
  readonly number: number;
  readonly title: string;
  readonly cases: readonly Case[];
}

/** How the files of a section add their cases: a sentence, and what shows that it is true. */
export interface Statements {
  says(sentence: string, run: Case['run']): void;
  /** As `says`, on a carrier of its own. */
  saysAlone(sentence: string, own: OwnCarrier, run: Case['run']): void;
}

/** A section made of parts; its cases are numbered through. */
export function section(number: number, title: string, ...parts: readonly ((state: Statements) => void)[]): Section {
  const cases: Case[] = [];
  const add = (sentence: string, run: Case['run'], own?: OwnCarrier): void => {
    cases.push({ section: number, name: `${String(number)}.${String(cases.length + 1)} ${sentence}`, own, run });
  };
  const statements: Statements = { says: (sentence, run) => add(sentence, run), saysAlone: (sentence, own, run) => add(sentence, run, own) };
  for (const part of parts) part(statements);
  return { number, title, cases };
}
