import { describe, expect, it } from '@jest/globals';
import { CarrierClock } from './carrier-clock.js';

const NOON = new Date('2025-11-21T12:00:00Z');
const standing = (): { clock: CarrierClock; said: string[]; say: (word: string) => () => void } => {
  const clock = new CarrierClock(NOON);
  const said: string[] = [];
  return { clock, said, say: (word) => () => void said.push(`${word} at ${clock.now().toISOString().slice(14, 19)}`) };
};

describe('a clock that stands still', () => {
  it('brings what was planned when it is stepped, in order, each at its own instant', async () => {
    const { clock, said, say } = standing();
    clock.after(2_000, say('second'));
    clock.after(1_000, say('first'));
    clock.after(2_000, say('third'));
    clock.after(2_001, say('never'));
    await clock.step(2_000);
    expect(said).toEqual(['first at 00:01', 'second at 00:02', 'third at 00:02']);
    expect(clock.now()).toEqual(new Date('2025-11-21T12:00:02Z'));
  });

  it('brings what was planned by what it brought, when that is within the step', async () => {
    const { clock, said, say } = standing();
    const tick = (): void => {
      say('tick')();
      clock.after(20_000, tick);
    };
    clock.after(20_000, tick);
    await clock.step(60_000);
    expect(said).toEqual(['tick at 00:20', 'tick at 00:40', 'tick at 01:00']);
  });

  it('does not bring what was taken back', async () => {
    const { clock, said, say } = standing();
    const cancel = clock.after(1_000, say('taken back'));
    clock.after(500, cancel);
    await clock.step(2_000);
    expect(said).toEqual([]);
  });

  it('lets happen what is planned for now, without a step', async () => {
    const { clock, said, say } = standing();
    clock.after(0, say('now'));
    await clock.settled();
    expect(said).toEqual(['now at 00:00']);
  });

  it('waits for work under way, and for the work that follows from it, before it goes on', async () => {
    const { clock, said, say } = standing();
    const work = (name: string): Promise<void> => clock.busy(new Promise<void>((resolve) => setTimeout(resolve, 20)).then(say(name)));
    clock.after(1_000, () => void work('asked').then(() => work('asked again')));
    clock.after(1_001, say('next'));
    await clock.step(5_000);
    expect(said).toEqual(['asked at 00:01', 'asked again at 00:01', 'next at 00:01']);
  });

  it('goes on without work that fails, and without work that hangs: its time-out may be due', async () => {
    const { clock, said, say } = standing();
    clock.busy(Promise.reject(new Error('no connection'))).catch(() => undefined);
    void clock.busy(new Promise(() => undefined));
    clock.after(15_000, say('time-out'));
    await clock.step(15_000);
    expect(said).toEqual(['time-out at 00:15']);
  });

  it('takes steps one after the other', async () => {
    const { clock, said, say } = standing();
    clock.after(3_000, say('due'));
    await Promise.all([clock.step(2_000), clock.step(2_000)]);
    expect(said).toEqual(['due at 00:03']);
    expect(clock.now()).toEqual(new Date('2025-11-21T12:00:04Z'));
  });
});

describe('a clock that goes', () => {
  it('stands still when it is stepped first, ahead of the machine by as much', async () => {
    const clock = new CarrierClock();
    const before = Date.now();
    await clock.step(3_600_000);
    expect(clock.mode).toBe('stepped');
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  it('goes on from where it stood, and brings what is left in real time', async () => {
    const { clock } = standing();
    const rang = new Promise<void>((resolve) => void clock.after(60_010, resolve));
    await clock.step(60_000);
    clock.go();
    expect(clock.mode).toBe('real');
    await rang;
    // The machine's own timers ring within the millisecond before, too.
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(NOON.getTime() + 60_009);
    expect(clock.now().getTime()).toBeLessThan(NOON.getTime() + 70_000);
  });
});
