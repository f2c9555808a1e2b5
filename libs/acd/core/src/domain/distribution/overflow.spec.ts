import { describe, expect, it } from '@jest/globals';
import { aCall, ago, anAgent, aPolicy, NOW } from '../testing/floors.js';
import type { Overflow, QueuePolicy } from '../policy/floor-policy.js';
import { nextDueAt } from './due.js';
import { overflowing, wayIn } from './overflow.js';

const water: Partial<QueuePolicy> = { code: 'water', topics: ['PHE'] };
const general = (overflow: readonly Overflow[], given: Partial<QueuePolicy> = {}) => aPolicy({ overflow, ...given }, water);
const agents = [anAgent('one', 5), anAgent('two', 5, { isFree: false })];
const gone = (...[waiting, policy, atWork = agents]: [Parameters<typeof overflowing>[0], ReturnType<typeof general>, typeof agents?]) =>
  Object.fromEntries(overflowing(waiting, atWork, policy, NOW).map(({ callId, to }) => [callId, typeof to === 'string' ? to : to.queue]));

describe('overflow', () => {
  it('lets a call go that has been in its queue for so long', () => {
    expect(gone([aCall('patient', 60), aCall('new', 59)], general([{ when: { waitedSeconds: 60 }, to: { queue: 'water' } }]))).toEqual({ patient: 'water' });
  });

  it('counts from when the call came into this queue', () => {
    expect(gone([aCall('moved', 600, { inQueueSince: ago(10) })], general([{ when: { waitedSeconds: 60 }, to: 'voicemail' }]))).toEqual({});
  });

  it('lets those go who came last where too many wait', () => {
    expect(gone([aCall('c', 1), aCall('a', 3), aCall('b', 2)], general([{ when: { lengthOver: 2 }, to: 'call-back' }]))).toEqual({ c: 'call-back' });
  });

  it('lets all go where too few are at work who could serve them, busy or not', () => {
    const rule = (staffedBelow: number) => general([{ when: { staffedBelow }, to: 'call-back' }]);
    expect(gone([aCall('a', 1)], rule(2))).toEqual({});
    expect(gone([aCall('a', 1)], rule(3))).toEqual({ a: 'call-back' });
  });

  it('follows the first rule that holds', () => {
    expect(gone([aCall('a', 70)], general([{ when: { waitedSeconds: 90 }, to: 'voicemail' }, { when: { waitedSeconds: 60 }, to: 'call-back' }]))).toEqual({ a: 'call-back' });
  });

  it('sends nobody into a queue that is full, nor into one that nobody serves', () => {
    const rules: readonly Overflow[] = [{ when: { waitedSeconds: 60 }, to: { queue: 'water' } }, { when: { waitedSeconds: 60 }, to: 'voicemail' }];
    expect(gone([aCall('a', 70), aCall('b', 65)], aPolicy({ overflow: rules }, { ...water, longest: 1 }))).toEqual({ a: 'water', b: 'voicemail' });
    expect(gone([aCall('a', 70)], aPolicy({ overflow: rules }, { ...water, needs: [{ skill: 'seniority', level: 5, relax: [] }] }))).toEqual({ a: 'voicemail' });
  });

  it('lets a call go that was offered again and again in vain', () => {
    expect(gone([aCall('a', 1, { offers: 8 })], general([]))).toEqual({ a: 'call-back' });
    expect(gone([aCall('a', 1, { offers: 8 })], general([{ when: { waitedSeconds: 600 }, to: 'voicemail' }]))).toEqual({ a: 'voicemail' });
  });
});

describe('the way into a queue', () => {
  const call = { queue: 'general', language: 'hi-IN', topic: null };
  it('is open while there is room', () => expect(wayIn(call, new Map([['general', 499]]), agents, aPolicy())).toMatchObject({ queue: 'general', wayOut: null }));
  it('leads to a call-back when the queue is full', () => expect(wayIn(call, new Map([['general', 500]]), agents, aPolicy()).wayOut).toEqual({ to: 'call-back', because: 'full' }));
  it('leads the way of its overflow when it is full', () => {
    const policy = general([{ when: { waitedSeconds: 60 }, to: { queue: 'water' } }], { longest: 1 });
    expect(wayIn(call, new Map([['general', 1]]), agents, policy)).toMatchObject({ queue: 'water', wayOut: null });
  });
  it('leads where the policy says when nobody is there', () => {
    expect(wayIn(call, new Map(), [], aPolicy({ whenEmpty: 'voicemail' })).wayOut).toEqual({ to: 'voicemail', because: 'nobody' });
    expect(wayIn(call, new Map(), [], aPolicy({ whenEmpty: { queue: 'water' } }, { ...water, whenEmpty: 'call-back' }))).toMatchObject({ queue: 'water', wayOut: { to: 'call-back', because: 'nobody' } });
  });
  it('is open where callers are told that nobody is there', () => expect(wayIn(call, new Map(), [], aPolicy())).toMatchObject({ queue: 'general', staffed: 0, wayOut: null }));
  it('is closed where they are told so, and it is full', () => expect(wayIn(call, new Map([['general', 500]]), [], aPolicy()).wayOut).toEqual({ to: 'call-back', because: 'full' }));
});

describe('when time next changes something', () => {
  const policy = general([{ when: { waitedSeconds: 100 }, to: 'voicemail' }], { preferred: { seconds: 20, withinDays: 7 } });
  it.each([[0, 20], [20, 30], [30, 60], [60, 100], [100, 180]])('after %i s in the queue it is at %i s', (waited, next) => {
    expect(nextDueAt(aCall('a', waited), policy, NOW)).toEqual(ago(waited - next));
  });
  it('is never, after the last step', () => expect(nextDueAt(aCall('a', 180), policy, NOW)).toBeNull());
  it('is when a given call is for everybody', () => expect(nextDueAt(aCall('a', 180, { directed: { to: 'b', until: ago(-7) } }), policy, NOW)).toEqual(ago(-7)));
});
