import { describe, expect, it } from '@jest/globals';
import { type AbsenceAsked, looksAfter, type OfficerAtLevel, refusalOfAbsence, rolesToGive } from './look-after.js';

const LME: OfficerAtLevel = { id: 'lme', role: 'lme', level: 1 };
const SECOND: OfficerAtLevel = { id: 'second', role: 'lme', level: 1 };
const GRO: OfficerAtLevel = { id: 'gro', role: 'gro', level: 2 };
const DIVISION: OfficerAtLevel = { id: 'division', role: 'escalation', level: 3 };
const STATE: OfficerAtLevel = { id: 'state', role: 'escalation', level: 4 };
const HEAD: OfficerAtLevel = { id: 'head', role: 'head', level: 5 };
const place = { isOfPlace: true, isOwn: true };

describe('looking after officers', () => {
  it('gives roles below the own, where an office has them', () => {
    expect(rolesToGive(GRO, place)).toEqual(['lme']);
    expect(rolesToGive(DIVISION, { isOfPlace: true, isOwn: false })).toEqual(['lme', 'gro']);
    expect(rolesToGive(DIVISION, { isOfPlace: false, isOwn: true })).toEqual([]);
    expect(rolesToGive(STATE, { isOfPlace: false, isOwn: false })).toEqual(['escalation']);
    for (const nobody of [LME, HEAD]) expect(rolesToGive(nobody, place)).toEqual([]);
  });

  it('reaches those below, never an equal, nobody above, and oneself not', () => {
    expect([looksAfter(GRO, LME), looksAfter(DIVISION, GRO), looksAfter(STATE, DIVISION)]).toEqual([true, true, true]);
    expect([looksAfter(GRO, GRO), looksAfter(GRO, DIVISION), looksAfter(LME, LME), looksAfter(HEAD, LME)]).toEqual([false, false, false, false]);
  });
});

describe('an absence', () => {
  const asked: AbsenceAsked = { absence: { from: '2026-11-20', until: '2026-11-25' }, today: '2026-11-18', officer: LME, standIn: SECOND, ownAbsences: [], standInsAbsences: [], daysAsked: 6 };
  const refusal = (change: Partial<AbsenceAsked>) => refusalOfAbsence({ ...asked, ...change });

  it('is kept with a stand-in who is there and at least as high', () => expect([refusal({}), refusal({ standIn: GRO }), refusal({ absence: { from: '2026-11-18', until: '2026-11-18' } })]).toEqual([undefined, undefined, undefined]));

  it.each<[string, Partial<AbsenceAsked>]>([
    ['day-past', { absence: { from: '2026-11-17', until: '2026-11-25' } }],
    ['days-turned', { absence: { from: '2026-11-20', until: '2026-11-19' } }],
    ['days-too-many', { daysAsked: 181 }],
    ['stand-in-unknown', { standIn: undefined }],
    ['stand-in-unknown', { standIn: LME }],
    ['stand-in-too-low', { officer: GRO }],
    ['away-already', { ownAbsences: [{ from: '2026-11-25', until: '2026-11-30' }] }],
    ['stand-in-away', { standInsAbsences: [{ from: '2026-11-10', until: '2026-11-20' }] }],
  ])('is refused: %s', (code, change) => expect(refusal(change)).toBe(code));
});
