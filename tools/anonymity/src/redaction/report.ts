import { NUMBER_SLOTS } from './labelled.js';
import type { Outcome, Scored } from './score.js';

const share = (outcomes: readonly Outcome[]): number => (outcomes.length === 0 ? 1 : outcomes.filter(({ isRight }) => isRight).length / outcomes.length);
const shown = (value: number): string => value.toFixed(3);

function byKey(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(keyOf(outcome), [...(groups.get(keyOf(outcome)) ?? []), outcome]);
  return groups;
}

const table = (title: string, outcomes: readonly Outcome[]): string => [title, ...[...byKey(outcomes, ({ what }) => what)].map(([what, group]) => {
  const languages = [...byKey(group, ({ code }) => code)].filter(([, inLanguage]) => share(inLanguage) < 1).map(([code, inLanguage]) => `${code} ${shown(share(inLanguage))}`);
  return `  ${what.padEnd(10)} ${shown(share(group))} of ${String(group.length).padStart(4)}  ${languages.join(', ')}`;
})].join('\n');

const misses = (title: string, outcomes: readonly Outcome[]): string[] =>
  outcomes.filter(({ isRight }) => !isRight).map(({ what, code, piece, text }) => `  ${title} ${what} [${code}] ${piece}  ←  ${text}`);

/** Prints the tables, the misses, and the figure last; false when it falls short. */
export function report(name: string, count: number, { recalled, precise, survived }: Scored): boolean {
  const numbers = recalled.filter(({ what }) => (NUMBER_SLOTS as readonly string[]).includes(what));
  const people = recalled.filter(({ what }) => what === 'name' || what === 'address');
  const strangers = recalled.filter(({ what }) => what === 'person');
  const lowest = Math.min(...[...byKey(precise, ({ what }) => what).values()].map(share));
  console.log(`\n— ${name}: ${String(count)} statements`);
  console.log(table('Recall (languages below 1)', recalled));
  console.log(table('Precision', precise));
  console.log(table('Survival', survived));
  console.log([...misses('missed', recalled), ...misses('needless', precise), ...misses('lost', survived)].join('\n'));
  const passes = share(numbers) >= 0.99 && share(people) >= 0.95 && share(strangers) >= 0.95 && lowest >= 0.97 && share(survived) >= 0.95;
  console.log(`${name}: recall of numbers ${shown(share(numbers))} (0.99), known names and addresses ${shown(share(people))} (0.95), names behind relations ${shown(share(strangers))} (0.95), lowest precision of a kind ${shown(lowest)} (0.97), substance kept ${shown(share(survived))} (0.95): ${passes ? 'passes' : 'falls short'}`);
  return passes;
}
