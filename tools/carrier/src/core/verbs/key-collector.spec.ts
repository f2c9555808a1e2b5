import { describe, expect, it } from '@jest/globals';
import type { Key } from '../calls/key-feed.js';
import { KeyCollector, type Wanted } from './key-collector.js';

const press = (keys: string, wanted: Wanted) => {
  const collector = new KeyCollector(wanted);
  const done = [...keys].map((key) => collector.take(key as Key));
  return { completeAfter: done.indexOf(true) + 1, digits: collector.digits, finishedOnKey: collector.finishedOnKey };
};

describe('the keys of a Gather', () => {
  it('are complete at the number asked for', () => expect(press('12', { numDigits: 2, finishOnKey: '#' })).toEqual({ completeAfter: 2, digits: '12', finishedOnKey: '' }));
  it('are complete at the finishing key, which does not count', () => expect(press('48#', { finishOnKey: '#' })).toEqual({ completeAfter: 3, digits: '48', finishedOnKey: '#' }));
  it('are no more than asked for, however fast', () => expect(press('4821', { numDigits: 3, finishOnKey: '#' })).toMatchObject({ completeAfter: 3, digits: '482' }));
  it('may be finished before the first', () => expect(press('#', { numDigits: 4, finishOnKey: '#' })).toEqual({ completeAfter: 1, digits: '', finishedOnKey: '#' }));
  it('take # and * as keys when nothing finishes', () => expect(press('*#', { numDigits: 2, finishOnKey: '' })).toEqual({ completeAfter: 2, digits: '*#', finishedOnKey: '' }));
  it('are never complete without a number and a finishing key', () => expect(press('123', { finishOnKey: '' }).completeAfter).toBe(0));
});
