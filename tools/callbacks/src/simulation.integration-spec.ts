import { expect, it } from '@jest/globals';
import { runSimulation } from './run-simulation.js';

it('two hundred callers over days: every call that is owed ends in an outcome, and nobody is rung who must not be', async () => {
  const found = await runSimulation(200, 7);
  expect(found.faults).toEqual([]);
  expect([found.ended, found.owed >= 200, found.crashes > 0]).toEqual([found.owed, true, true]);
}, 120_000);
