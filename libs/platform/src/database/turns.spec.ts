import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('work in turn', () => {
  const later = () => new Promise<void>((resolve) => { setImmediate(resolve); });

  it('about one thing is done in the order in which it came, and about another one at once', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const does = (about: string, what: string) => turns.take(about, async () => {
      done.push(`${what} begins`);
      await later();
      done.push(`${what} ends`);
      return what;
    });
    expect(await Promise.all([does('a', 'first'), does('a', 'second'), does('b', 'other')])).toEqual(['first', 'second', 'other']);
    expect(done.filter((what) => !what.startsWith('other'))).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(done.indexOf('other begins')).toBeLessThan(done.indexOf('first ends'));
  });

  it('that fails is told to whoever asked, and holds nobody up', async () => {
    const turns = new Turns();
    const failed = turns.take('a', async () => { throw new Error('gone'); });
    const next = turns.take('a', async () => 'done');
    await expect(failed).rejects.toThrow('gone');
    expect(await next).toBe('done');
  });

  it('that nobody waits for is done so many at once, and what somebody waits for is not kept by it', async () => {
    const turns = new Turns(2);
    let [most, now] = [0, 0];
    const done: string[] = [];
    const works = (what: string) => async () => {
      now += 1;
      most = Math.max(most, now);
      await later();
      now -= 1;
      done.push(what);
    };
    const patient = Array.from({ length: 9 }, (_, n) => turns.take(`p${n}`, works('patient'), true));
    await turns.take('u', async () => { done.push('urgent'); });
    expect(done).toEqual(['urgent']);
    await Promise.all(patient);
    expect(most).toBe(2);
    expect(done).toHaveLength(10);
  });

  it('that somebody waits for does not stand behind patient work about the same thing that has no place yet', async () => {
    const turns = new Turns(1);
    let end: () => void = () => undefined;
    const holding = turns.take('other', () => new Promise<void>((resolve) => { end = resolve; }), true);
    const patient = turns.take('a', later, true);
    expect(await turns.take('a', async () => 'done')).toBe('done');
    end();
    await Promise.all([holding, patient]);
  });

  it('gives its place to who waits for one, when it fails too', async () => {
    const turns = new Turns(1);
    const failed = Promise.allSettled([1, 2, 3].map((n) => turns.take(`f${n}`, () => Promise.reject(new Error('gone')), true)));
    expect(await turns.take('next', async () => 'done', true)).toBe('done');
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('leaves nothing behind', async () => {
    const turns = new Turns();
    await Promise.allSettled([turns.take('a', later), turns.take('a', () => Promise.reject(new Error('gone'))), turns.take('b', later)]);
    expect(turns.size).toBe(0);
  });
});
