import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { Presence } from '../presence.js';
import { outOfPlan } from './out-of-plan.js';
import type { PlannedShift } from './planned-shifts.js';

/** Minutes after the shift began, at nine. */
const at = (minute: number): Date => new Date(Date.parse('2026-11-26T03:30:00Z') + minute * 60_000);
const shift = (...breaks: PlannedShift['breaks']): PlannedShift => ({ agentId: 'asha', from: at(0), until: at(240), breaks });
const TEA = { reason: 'tea', from: at(60), minutes: 15 };
const SOME_TEA = { reason: 'tea', from: null, minutes: 15 };
type Did = readonly [minute: number, presence: Presence, reason?: string];

const says = (shifts: readonly PlannedShift[], minute: number, ...did: readonly Did[]) => {
  const out = outOfPlan(did.map(([from, presence, reason]) => ({ presence, reason: reason ?? null, since: at(from) })), shifts, DEFAULT_POLICY.breaks, at(minute));
  return out && [out.why, (out.since.getTime() - at(0).getTime()) / 60_000];
};

describe('who is out of adherence', () => {
  it.each<[string, readonly PlannedShift[], number, readonly Did[], readonly [string, number] | null]>([
    ['is nobody without a shift', [], 30, [[-300, 'offline']], null],
    ['is nobody before their shift, or after it', [shift()], 240, [[-300, 'offline']], null],
    ['is who has no desk open, from when they should have come', [shift()], 7, [[-300, 'offline']], ['not-here', 0]],
    ['is who went, from then on', [shift()], 40, [[33, 'offline']], ['not-here', 33]],
    ['is who is here and not ready', [shift()], 40, [[33, 'not-ready', 'missed-offer']], ['not-ready', 33]],
    ['is nobody who is ready, rings, talks or writes', [shift()], 40, [[10, 'wrap-up']], null],
    ['is nobody in training: that is work', [shift()], 40, [[10, 'on-break', 'training']], null],
    ['is nobody whom the helpline itself gave a rest, after a call that was ended for abuse', [shift()], 40, [[35, 'on-break', 'after-abuse']], null],
    ['is who has a break that nobody planned', [shift()], 40, [[35, 'on-break', 'tea']], ['unplanned-break', 35]],
    ['is who has their break too early', [shift(TEA)], 59, [[55, 'on-break', 'tea']], ['unplanned-break', 55]],
    ['is no more, once its time has come', [shift(TEA)], 61, [[55, 'on-break', 'tea']], null],
    ['is who stays on it beyond its minutes, from then on', [shift(TEA)], 80, [[55, 'on-break', 'tea']], ['over-break', 75]],
    ['is who works in the time of their break', [shift(TEA)], 63, [[20, 'ready']], ['no-break', 60]],
    ['is who has training in it', [shift(TEA)], 63, [[20, 'on-break', 'training']], ['no-break', 60]],
    ['is nobody whose call lasts into it', [shift(TEA)], 63, [[55, 'on-call']], null],
    ['is who closed their desk for it', [shift(TEA)], 63, [[60, 'offline']], ['not-here', 60]],
    ['is nobody on a break of which they have minutes left', [shift(SOME_TEA)], 114, [[20, 'on-break', 'tea'], [30, 'ready'], [109, 'on-break', 'tea']], null],
    ['is who has used them up, from then on', [shift(SOME_TEA)], 120, [[20, 'on-break', 'tea'], [30, 'ready'], [109, 'on-break', 'tea']], ['over-break', 114]],
    ['is who had used them up before', [shift(SOME_TEA)], 120, [[20, 'on-break', 'tea'], [40, 'ready'], [109, 'on-break', 'tea']], ['unplanned-break', 109]],
    ['is who has a break of another reason', [shift(SOME_TEA)], 120, [[109, 'on-break', 'meal']], ['unplanned-break', 109]],
    ['counts what was taken before the shift as nothing of it', [shift(SOME_TEA)], 14, [[-30, 'on-break', 'tea']], null],
    ['loses nothing of an allowance in the time of a planned break', [shift(TEA, SOME_TEA)], 89, [[60, 'on-break', 'tea']], null],
  ])('%s', (_name, shifts, minute, did, expected) => expect(says(shifts, minute, ...did)).toEqual(expected));
});
