import { describe, expect, it } from '@jest/globals';
import { incidentOf, localOf } from './incident-of.js';

const form = (over: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ since: '2026-11-26T09:10', until: '', hi: ' बिजली बंद है। ', en: 'No supply.', notice: '', ...over })) data.set(name, value);
  return data;
};
const chosen = { categoryCode: 'ENE-03', placeCodes: ['MP-BPL-BER'], proposalId: undefined };

describe('the form of an outage', () => {
  it('is asked in India\'s time, wherever the browser is', () => {
    expect(incidentOf(form({}), chosen)).toMatchObject({ since: '2026-11-26T03:40:00.000Z', expectedEnd: null, words: { 'hi-IN': 'बिजली बंद है।' }, gather: false, tell: null });
    expect(localOf('2026-11-26T03:40:00.000Z')).toBe('2026-11-26T09:10');
  });
  it('tells callers until it is expected to end, and never without an end', () => {
    expect(incidentOf(form({ notice: 'power', until: '2026-11-26T18:00' }), chosen).tell).toEqual({ notice: 'power', until: '2026-11-26T12:30:00.000Z' });
    expect(incidentOf(form({ notice: 'power' }), chosen).tell).toBeNull();
  });
  it('gathers where that is ticked, and settles the proposal that it began with', () => expect(incidentOf(form({ gather: 'on' }), { ...chosen, proposalId: 'p' })).toMatchObject({ gather: true, proposalId: 'p' }));
});
