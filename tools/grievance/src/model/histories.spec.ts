import { describe, expect, it } from '@jest/globals';
import { runHistories } from './histories.js';

const SEED = Number(process.env['MODEL_SEED'] ?? 1);

describe('random histories of a ticket', () => {
  it(`come to what a model written apart says, step by step (seed ${SEED})`, () => {
    const found = runHistories(150, SEED);
    expect(found.faults).toEqual([]);
    expect(found.states.size).toBe(8);
    expect(found.accepted).toBeGreaterThan(1_000);
  });
});
