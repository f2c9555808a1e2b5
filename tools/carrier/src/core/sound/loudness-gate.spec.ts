import { describe, expect, it } from '@jest/globals';
import { SoundStudio, toneOf } from '../../testing/sound-studio.js';
import { watchEar } from './loudness-gate.js';

describe('whether a party hears something', () => {
  it('is told at first and at every change; a breath between two words is none', () => {
    const studio = new SoundStudio();
    const [one, other] = [studio.party(), studio.party()];
    one.listenTo([other]);
    const told: [boolean, number][] = [];
    const began = studio.timers.now().getTime();
    watchEar(one, (on) => told.push([on, studio.timers.now().getTime() - began]));
    studio.timers.pass(1_000);
    other.speak(toneOf(440, 0.5));
    studio.timers.pass(800);
    other.speak(toneOf(440, 0.5));
    studio.timers.pass(2_000);
    expect(told).toEqual([[false, 400], [true, 1_060], [false, 2_700]]);
  });

  it('is not told for sound too soft to hear', () => {
    const studio = new SoundStudio();
    const [one, other] = [studio.party(), studio.party()];
    one.listenTo([other]);
    const told: boolean[] = [];
    watchEar(one, (on) => told.push(on));
    other.speak(toneOf(440, 1, 100));
    studio.timers.pass(1_000);
    expect(told).toEqual([false]);
  });
});
