import { describe, expect, it } from '@jest/globals';
import { aPolicy } from '../testing/floors.js';
import { queueFor } from './queue-for.js';

describe('the queue of what a caller chose', () => {
  const policy = aPolicy({}, { code: 'water', topics: ['PHE'] }, { code: 'bills', topics: ['dues', 'status'] });
  it.each([
    ['PHE', 'complaint', 'water'],
    ['PHE', 'status', 'water'],
    ['ENE', 'status', 'bills'],
    [null, 'dues', 'bills'],
    ['dues', undefined, 'bills'],
    ['ENE', 'complaint', 'general'],
    [null, null, 'general'],
  ])('of department %s and menu %s is %s: the department goes before the menu', (topic, menu, queue) => expect(queueFor({ topic, menu }, policy)).toBe(queue));
});
