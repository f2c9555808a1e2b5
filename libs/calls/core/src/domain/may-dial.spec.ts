import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayDial, shownNumber, type DialPolicy, type RecentDials } from './may-dial.js';

const policy: DialPolicy = { destinations: ['+91'], own: ['+911553430000'], perAgentHour: 20, perAgentDay: 100, perNumberDay: 4, perMinute: 60, longestMinutes: 30 };
const none: RecentDials = { byAgentInHour: 0, byAgentInDay: 0, toNumberInDay: 0, isOnTheLine: false, byAllInMinute: 0 };
const refusalOf = (number: string, recent: Partial<RecentDials> = {}, with_: Partial<DialPolicy> = {}) => {
  const may = mayDial(number, { ...policy, ...with_ }, { ...none, ...recent });
  return may.ok ? undefined : may.refusal;
};

describe('whether a number may be dialled', () => {
  it.each(['+919000001001', '+917550010001', '+911143210000', '+911805550000'])('an ordinary Indian number may: %s', (number) => {
    expect(refusalOf(number)).toBeUndefined();
  });

  it.each(['100', '112', '108', '1091', '10910', '+91112', '+911098'])('an emergency number never: %s', (number) => {
    expect(refusalOf(number)).toBe('emergency');
    expect(refusalOf(number, {}, { destinations: ['', '+', '+91', '1'] })).toBe('emergency');
  });

  it.each(['+911800123456', '+911860123456', '+911900123456', '+9190000', '+9190000010011', '+910900000100', '+14155550100', '+442071234567', '9000001001', '', '+91900000100a'])('nothing else: %s', (number) => {
    expect(refusalOf(number)).toBe('destination');
  });

  it('the helpline\'s own number never, as which somebody may call', () => {
    expect(refusalOf('+911553430000')).toBe('destination');
  });

  it('a number that one of our calls rings or talks with is not rung by another', () => {
    expect(refusalOf('+919000001001', { isOnTheLine: true })).toBe('on-the-line');
  });

  it('another country where its prefix is allowed, and only there', () => {
    expect(refusalOf('+97714123456', {}, { destinations: ['+91', '+977'] })).toBeUndefined();
    expect(refusalOf('+14155550100', {}, { destinations: ['+91', '+977'] })).toBe('destination');
    expect(refusalOf('+919000001001', {}, { destinations: ['+977'] })).toBe('destination');
  });

  it('too many calls lately: to the number, by the agent, by the helpline', () => {
    expect(refusalOf('+919000001001', { toNumberInDay: 4 })).toBe('number-rate');
    expect(refusalOf('+919000001001', { byAgentInHour: 20 })).toBe('agent-rate');
    expect(refusalOf('+919000001001', { byAgentInHour: 1, byAgentInDay: 100 })).toBe('agent-rate');
    expect(refusalOf('+919000001001', { byAllInMinute: 60 })).toBe('helpline-rate');
    expect(refusalOf('+919000001001', { toNumberInDay: 3, byAgentInHour: 19, byAgentInDay: 99, byAllInMinute: 59 })).toBeUndefined();
  });

  it('with no prefix allowed, nothing; and never anything of the wrong shape, whatever is allowed', () => {
    fc.assert(fc.property(fc.stringMatching(/^\+?[0-9]{0,16}$/), (number) => {
      expect(mayDial(number, { ...policy, destinations: [] }, none).ok).toBe(false);
      if (mayDial(number, { ...policy, destinations: [''] }, none).ok) expect(number).toMatch(/^\+[1-9]\d{7,14}$/);
    }));
  });

  it('more recent calls never allow what fewer refused', () => {
    const count = fc.integer({ min: 0, max: 100 });
    const recent = fc.record({ byAgentInHour: count, byAgentInDay: count, toNumberInDay: count, isOnTheLine: fc.boolean(), byAllInMinute: count });
    fc.assert(fc.property(recent, recent, (a, b) => {
      const more = { byAgentInHour: a.byAgentInHour + b.byAgentInHour, byAgentInDay: a.byAgentInDay + b.byAgentInDay, toNumberInDay: a.toNumberInDay + b.toNumberInDay, isOnTheLine: a.isOnTheLine || b.isOnTheLine, byAllInMinute: a.byAllInMinute + b.byAllInMinute };
      if (!mayDial('+919000001001', policy, a).ok) expect(mayDial('+919000001001', policy, more).ok).toBe(false);
    }));
  });
});

describe('the number that is shown', () => {
  it('is foreign unless it is Indian', () => {
    expect(shownNumber('+911553430000')).toEqual({ shownNumber: '+911553430000', isForeign: false });
    expect(shownNumber('+14155550100').isForeign).toBe(true);
  });
});
