import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loudnessOf, SoundStudio, toneOf } from '../../testing/sound-studio.js';
import { clipOf, clipOfWav } from './clip.js';
import { bytesOf, FRAME_SAMPLES, type Pcm } from './pcm.js';
import { MUSIC, RINGBACK, SILENCE, soundOf, type Sound } from './sound.js';
import { readWav, writeWav } from './wav.js';

let studio: SoundStudio;
beforeEach(() => {
  studio = new SoundStudio();
});

const isSilent = (pcm: Pcm): boolean => pcm.length > 0 && pcm.every((sample) => sample === 0);
const clip = (pcm: Pcm): Sound => soundOf('play', clipOf(pcm));

describe('a party', () => {
  it('hears the sum of those it listens to, and never itself', () => {
    const tones = [440, 770, 1_300];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (listens) => {
        const parties = tones.map((hertz) => {
          const party = studio.party();
          party.speak(toneOf(hertz, 1));
          return party;
        });
        parties.forEach((party, row) => party.listenTo(parties.filter((_, column) => listens[row * 3 + column])));
        studio.timers.pass(100);
        parties.forEach((party, row) => {
          const heard = studio.heardBy(party, 200);
          tones.forEach((hertz, column) => expect(loudnessOf(hertz, heard) > 0.1).toBe(row !== column && listens[row * 3 + column] === true));
        });
      }),
      { numRuns: 25 },
    );
  });

  it('that is muted is heard by nobody, and heard again afterwards', () => {
    const [one, other] = [studio.party(), studio.party()];
    other.listenTo([one]);
    one.speak(toneOf(440, 5));
    one.mute(true);
    expect(isSilent(studio.heardBy(other, 200))).toBe(true);
    expect(isSilent(studio.during(200, (listener) => one.tapMouth(listener)))).toBe(true);
    one.mute(false);
    expect(isSilent(studio.heardBy(other, 200))).toBe(false);
  });

  it('hears what is played to it alone, above the voices', () => {
    const [one, other, third] = [studio.party(), studio.party(), studio.party()];
    one.listenTo([other]);
    third.listenTo([other, one]);
    other.speak(toneOf(440, 2));
    one.play(clip(toneOf(1_300, 2)));
    const heard = studio.heardBy(one, 500);
    expect([loudnessOf(440, heard) > 0.1, loudnessOf(1_300, heard) > 0.1]).toEqual([true, true]);
    expect(loudnessOf(1_300, studio.heardBy(third, 500))).toBeLessThan(0.01);
  });

  it('hears a file once, from where it is by now, and silence behind its end', () => {
    const party = studio.party();
    const file = Int16Array.from({ length: 8_000 }, (_, at) => at);
    party.play(clip(file));
    studio.timers.pass(500);
    const heard = studio.heardBy(party, 1_000);
    expect([...heard.subarray(0, 4_000)]).toEqual([...file.subarray(4_000)]);
    expect(isSilent(heard.subarray(4_000))).toBe(true);
  });

  it('hears two files one after the other in full', () => {
    const party = studio.party();
    const [one, other] = [toneOf(440, 0.5), toneOf(770, 0.5)];
    const heard: number[] = [];
    party.tapEar((frame) => heard.push(...frame));
    party.play(clip(one));
    studio.timers.pass(500);
    party.play(clip(other));
    studio.timers.pass(500);
    party.play(SILENCE);
    studio.timers.pass(100);
    expect(heard).toEqual([...one, ...other, ...new Int16Array(800)]);
  });

  it('hears music go round until it is stopped', () => {
    const party = studio.party();
    party.play(MUSIC);
    studio.timers.pass(60_000);
    expect(isSilent(studio.heardBy(party, 200))).toBe(false);
    party.play(SILENCE);
    expect(isSilent(studio.heardBy(party, 200))).toBe(true);
  });

  it('hears the ring-back tone of India: 0.4 s, 0.2 s of silence, 0.4 s, 2 s of silence', () => {
    const party = studio.party();
    party.play(RINGBACK);
    const heard = studio.heardBy(party, 3_000);
    const tenths = Array.from({ length: 30 }, (_, at) => !isSilent(heard.subarray(at * 800, (at + 1) * 800)));
    expect(tenths.map((sounds) => (sounds ? '#' : '.')).join('')).toBe('####..####....................');
    const [low, high] = [loudnessOf(400, heard.subarray(0, 3_200)), loudnessOf(425, heard.subarray(0, 3_200))];
    expect(Math.min(low, high)).toBeGreaterThan(0.05);
  });

  it('hears files of other rates at their own pitch', () => {
    const party = studio.party();
    const fast = Int16Array.from({ length: 24_000 }, (_, at) => 8_000 * Math.sin((2 * Math.PI * 440 * at) / 48_000));
    const wav = readWav(writeWav(bytesOf(fast), 48_000));
    if (!wav.ok) throw new Error(wav.refusal);
    party.play(soundOf('play', clipOfWav(wav.value)));
    const heard = studio.heardBy(party, 400);
    expect(loudnessOf(440, heard)).toBeGreaterThan(0.1);
  });

  it('is told when what it says has been said', () => {
    const party = studio.party();
    let isSaid = false;
    party.speak(toneOf(440, 1), () => (isSaid = true));
    studio.timers.pass(999);
    expect(isSaid).toBe(false);
    studio.timers.pass(1);
    expect(isSaid).toBe(true);
  });
});

describe('a party with a device', () => {
  const device = () => {
    const given: Pcm[] = [];
    const heard: Pcm[] = [];
    return { given, heard, next: () => given.shift(), hear: (frame: Pcm) => void heard.push(frame) };
  };

  it('talks and hears through it, 50 times a second', () => {
    const [one, other] = [studio.party(), studio.party()];
    const [mine, theirs] = [device(), device()];
    one.attach(mine);
    other.attach(theirs);
    one.listenTo([other]);
    theirs.given.push(new Int16Array(FRAME_SAMPLES).fill(7));
    studio.timers.pass(1_000);
    expect(mine.heard).toHaveLength(50);
    expect(mine.heard.filter((frame) => frame[0] === 7)).toHaveLength(1);
  });

  it('says nothing any more when the leg is over', () => {
    const [one, other] = [studio.party(), studio.party()];
    const mine = device();
    one.attach(mine);
    other.listenTo([one]);
    one.close();
    mine.given.push(new Int16Array(FRAME_SAMPLES).fill(7));
    expect(isSilent(studio.heardBy(other, 100))).toBe(true);
    expect(mine.heard).toEqual([]);
  });
});

describe('the plane', () => {
  it('stands still while nobody is at a mouth or an ear', () => {
    const [one, other] = [studio.party(), studio.party()];
    one.listenTo([other]);
    one.play(MUSIC);
    expect(studio.timers.isIdle).toBe(true);
    const untap = one.tapEar(() => undefined);
    expect(studio.timers.isIdle).toBe(false);
    untap();
    expect(studio.timers.isIdle).toBe(true);
  });

  it('gives every frame of a long stretch, and lets go what was missed in a sleep', () => {
    const party = studio.party();
    expect(studio.heardBy(party, 60_000)).toHaveLength(60_000 * 8);
    const frames: Pcm[] = [];
    party.tapEar((frame) => frames.push(frame));
    studio.timers.sleep(3_600_000);
    studio.timers.pass(20);
    expect(frames.length).toBeGreaterThan(200);
    expect(frames.length).toBeLessThan(300);
  });
});
