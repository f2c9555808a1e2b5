import { describe, expect, it } from '@jest/globals';
import { CannotRun } from '../bench/cannot-run.js';
import { figureOf, failuresOf } from './report.js';
import { runCases } from './run-cases.js';
import { section } from './section.js';

const THREE = section(3, 'Examples', ({ says }) => {
  says('holds', () => undefined);
  says('does not hold', () => {
    throw new Error('expected 1, came 2');
  });
  says('cannot be tried', () => {
    throw new CannotRun('no control');
  });
  says('never ends', () => new Promise(() => undefined));
});
const run = () => runCases(THREE.cases, async (one) => one.run({} as never), { atOnce: 2, withinMs: 50, each: () => undefined });

describe('the cases of a section', () => {
  it('are numbered through', () => expect(THREE.cases.map(({ name }) => name)).toEqual(['3.1 holds', '3.2 does not hold', '3.3 cannot be tried', '3.4 never ends']));
  it('end as they should: what cannot be run has not passed', async () => expect((await run()).map(({ result }) => result)).toEqual(['passed', 'failed', 'not run', 'failed']));
  it('are told with what came', async () => {
    const outcomes = await run();
    expect(failuresOf(outcomes)).toMatch(/3\.2 does not hold.*\n.*expected 1, came 2/);
    expect(figureOf([THREE], outcomes)).toBe('conformance: 1 of 4 cases in 1 sections (1 not run)');
  });
});
