import type { Outcome } from './run-cases.js';
import type { Section } from './section.js';

// eslint-disable-next-line no-control-regex -- expect colours its messages even where nobody sees colours
const COLOURS = /\u001b\[\d+m/g;

const count = (outcomes: readonly Outcome[], result: Outcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;

/** The failures, what could not be run, and one line for each section. */
export function tableOf(sections: readonly Section[], outcomes: readonly Outcome[]): string {
  const lines = sections.map(({ number, title }) => {
    const own = outcomes.filter(({ of }) => of.section === number);
    const cells = [own.length, count(own, 'passed'), count(own, 'failed'), count(own, 'not run')].map((each) => String(each).padStart(7));
    return `${String(number).padStart(2)} ${title.padEnd(42)}${cells.join('')}`;
  });
  return [`${'   section'.padEnd(45)}${['cases', 'passed', 'failed', 'not run'].map((name) => name.padStart(name === 'not run' ? 8 : 7)).join('')}`, ...lines].join('\n');
}

/** What was expected and what came, for each case that failed; and what was not run. */
export function failuresOf(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ result }) => result !== 'passed')
    .map(({ of, result, why, ms }) => `${result === 'failed' ? '✗' : '–'} ${of.name} (${result}, ${String(ms)} ms)\n${(why ?? '').replace(COLOURS, '').replace(/^/gm, '    ')}`)
    .join('\n\n');
}

/** The figure. */
export function figureOf(sections: readonly Section[], outcomes: readonly Outcome[]): string {
  const notRun = count(outcomes, 'not run');
  return `conformance: ${String(count(outcomes, 'passed'))} of ${String(outcomes.length)} cases in ${String(sections.length)} sections${notRun === 0 ? '' : ` (${String(notRun)} not run)`}`;
}
