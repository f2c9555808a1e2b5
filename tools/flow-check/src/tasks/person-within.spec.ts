import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import { keysToPerson } from './person-within.js';

describe('how many keys a person is away', () => {
  it('is at most two wherever the caller is listened to, and one while they speak after the tone', () => {
    const keys = keysToPerson(mainFlow);
    const spoken = Object.entries(mainFlow.nodes).flatMap(([id, { kind }]) => (kind === 'record' ? [id] : []));
    expect(spoken.map((id) => [id, keys.get(id)])).toEqual([['reopen', 1], ['lodge-say', 1]]);
    expect([...keys].filter(([, count]) => count > 2)).toEqual([]);
  });

  it('is told as never where the key leads to nobody', () => {
    expect(keysToPerson({ ...mainFlow, human: 'bye' }).get('lodge-say')).toBe(Infinity);
  });
});
