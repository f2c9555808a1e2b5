import { describe, expect, it } from '@jest/globals';
import { Chance } from '@pukar/callbacks-simulation/chance';
import { compareTicket, noFigures } from './compare.js';
import type { Outcome } from './outcome.js';
import { runYear } from './run-year.js';
import { drawYear } from './scenario.js';

const SEED = Number(process.env['YEAR_SEED'] ?? 155_343);

describe('a year of tickets', () => {
  it(`comes to what counting minute by minute gives (seed ${SEED})`, () => {
    const found = runYear(drawYear(40, new Chance(SEED)), 60);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ tickets: 40, notClimbed: 0, climbedEarly: 0, unwarned: 0, differing: 0 });
    expect(Math.min(found.climbs, found.warnings, found.moved, found.reopened)).toBeGreaterThan(2);
  });

  const promised: Outcome = { what: 'promised', level: 1, due: 1_000, late: 1_000 };
  const climbed: Outcome = { what: 'climbed', level: 2, lateSince: 1_000, noticed: 1_500 };
  const warned: Outcome = { what: 'warned', level: 1, noticed: 500 };
  it.each<[string, readonly Outcome[], readonly Outcome[], object]>([
    ['a ticket that did not climb', [promised, warned, climbed], [promised, warned], { notClimbed: 1, differing: 1 }],
    ['one that climbed too late', [promised, warned, climbed], [promised, warned, { ...climbed, noticed: 2_000 }], { notClimbed: 1, differing: 1 }],
    ['one that climbed before it was late', [promised, warned], [promised, warned, climbed], { climbedEarly: 1, differing: 1 }],
    ['one that climbed without a warning', [promised, warned, climbed], [promised, climbed], { unwarned: 1, differing: 1 }],
    ['a promise that differs by a minute', [promised], [{ ...promised, due: 61_000 }], { differing: 1 }],
  ])('shows %s', (_what, expected, lived, figures) => {
    const found = noFigures();
    compareTicket(found, 'a ticket', expected, lived, [500, 1_500, 2_000]);
    expect(found).toMatchObject(figures);
    expect(found.faults).toHaveLength(1);
  });
});
