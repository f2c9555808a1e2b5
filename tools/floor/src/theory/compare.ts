import { erlangA, erlangC, type Theory } from './erlang-apart.js';
import type { Load } from './loads.js';
import { simulate, type Simulated } from './simulate.js';
import type { Estimate } from './statistics.js';

/** An interval wider than this part of its own value would hold almost anything, and shows nothing. */
const WIDEST = 0.4;

/** One figure of one load, in theory and as it came out. */
export interface Compared {
  readonly load: string;
  readonly formula: 'Erlang C' | 'Erlang A';
  readonly figure: keyof Theory;
  readonly theory: number;
  readonly found: Estimate;
  readonly isWithin: boolean;
}

const compared = (load: Load, formula: Compared['formula'], theory: Theory, found: Simulated, figures: readonly (keyof Theory)[]): Compared[] => figures.map((figure) => ({
  load: load.name, formula, figure, theory: theory[figure], found: found[figure],
  isWithin: Math.abs(found[figure].mean - theory[figure]) <= found[figure].within && found[figure].within <= WIDEST * theory[figure],
}));

/** A load through the real distribution, without patience and with it, against theory. */
export function compareLoad(load: Load): Compared[] {
  const { agents, handlingSeconds, patienceSeconds, calls } = load;
  const without = simulate({ name: `${load.name}, waiting for ever`, agents, erlangs: load.erlangs, handlingSeconds, calls });
  const having = simulate({ name: `${load.name}, with patience`, agents, erlangs: load.erlangsWithPatience, handlingSeconds, patienceSeconds, calls });
  return [
    ...compared(load, 'Erlang C', erlangC(agents, load.erlangs, handlingSeconds), without, ['waits', 'waitSeconds']),
    ...compared(load, 'Erlang A', erlangA(agents, load.erlangsWithPatience, handlingSeconds, patienceSeconds), having, ['waits', 'waitSeconds', 'abandons']),
  ];
}
