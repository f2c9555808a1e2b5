import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MixedParty } from '../sound/mixed-party.js';
import type { Pcm } from '../sound/pcm.js';
import { SoundPlane } from '../sound/sound-plane.js';
import { loudnessOf, toneOf } from '../../testing/sound-studio.js';
import { SteppedTimers } from '../../testing/stepped-timers.js';
import { Recorder } from './recorder.js';
import { interleave, trimSilence } from './trim.js';

let timers: SteppedTimers;
let caller: MixedParty;
let agent: MixedParty;
beforeEach(() => {
  timers = new SteppedTimers();
  const plane = new SoundPlane(timers);
  [caller, agent] = [plane.party(), plane.party()];
});

const recorder = (channels: 1 | 2): Recorder => {
  const made = new Recorder(channels, timers);
  made.add(0, (listener) => caller.tapMouth(listener));
  made.add(channels - 1, (listener) => agent.tapMouth(listener));
  return made;
};
const heardIn = (pcm: Pcm | undefined): number[] => [440, 770].filter((hertz) => loudnessOf(hertz, pcm ?? new Int16Array(0)) > 0.05);
const seconds = (pcm: Pcm | undefined): number => Math.round(((pcm?.length ?? 0) / 8_000) * 10) / 10;

describe('a recorder', () => {
  it('with one channel hears both at once', () => {
    const recording = recorder(1);
    caller.speak(toneOf(440, 1));
    agent.speak(toneOf(770, 1));
    timers.pass(1_000);
    const [both, ...more] = recording.stop();
    expect([seconds(both), heardIn(both), more]).toEqual([1, [440, 770], []]);
  });

  it('with two channels keeps them apart', () => {
    const recording = recorder(2);
    caller.speak(toneOf(440, 1));
    agent.speak(toneOf(770, 1));
    timers.pass(1_000);
    expect(recording.stop().map(heardIn)).toEqual([[440], [770]]);
  });

  it('is as long as the time that passed, also when nobody says anything', () => {
    const recording = recorder(1);
    timers.pass(3_000);
    expect(seconds(recording.stop()[0])).toBe(3);
  });

  it.each([
    ['skip', 2],
    ['silence', 7],
  ] as const)('that paused for five seconds (%s) is %s seconds long, and nothing of the pause is in it', (behaviour, length) => {
    const recording = recorder(1);
    timers.pass(1_000);
    recording.pause();
    caller.speak(toneOf(440, 4));
    timers.pass(5_000);
    recording.resume(behaviour);
    timers.pass(1_000);
    const [all] = recording.stop();
    expect([seconds(all), heardIn(all)]).toEqual([length, []]);
  });

  it('loses the silence in front and behind when it is trimmed, not a silence in the middle', () => {
    const recording = recorder(1);
    timers.pass(2_000);
    caller.speak(toneOf(440, 1));
    timers.pass(3_000);
    caller.speak(toneOf(440, 1));
    timers.pass(4_000);
    expect(seconds(trimSilence(recording.stop())[0])).toBe(4);
  });

  it('of silence alone stays whole when it is trimmed', () => {
    const recording = recorder(1);
    timers.pass(2_000);
    expect(seconds(trimSilence(recording.stop())[0])).toBe(2);
  });

  it('puts two channels side by side', () => expect([...interleave([Int16Array.of(1, 2), Int16Array.of(3, 4)])]).toEqual([1, 3, 2, 4]));
});
