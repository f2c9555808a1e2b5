import { describe, expect, it } from '@jest/globals';
import { aCall, aPolicy, NOW } from '../testing/floors.js';
import { inTurn, priorityNow } from './turn.js';

const ageing = aPolicy({ ageing: { everySeconds: 60, by: 2, most: 5 } }, { code: 'urgent', topics: ['HLT'], priority: 4 });
const order = (...calls: Parameters<typeof inTurn>[0]) => inTurn(calls, ageing, NOW).map(({ callId }) => callId);

describe('the turn of a call', () => {
  it('rises with the time that its caller has waited, and no further than the policy says', () => {
    expect([0, 59, 60, 120, 600].map((waited) => priorityNow(aCall('a', waited), ageing, NOW))).toEqual([0, 0, 2, 4, 5]);
  });
  it('is the queue\'s, the call\'s and the waiting\'s together', () => {
    expect(order(aCall('old', 130), aCall('urgent', 5, { queue: 'urgent' }), aCall('older', 140), aCall('raised', 1, { priority: 6 }))).toEqual(['raised', 'older', 'old', 'urgent']);
  });
  it('is first come first served within equals', () => expect(order(aCall('b', 10), aCall('a', 10), aCall('first', 11))).toEqual(['first', 'a', 'b']));
});
