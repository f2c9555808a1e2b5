import { beforeEach, describe, expect, it } from '@jest/globals';
import { listInfo } from '../../testing/list-info.js';
import { SoundStudio, toneOf } from '../../testing/sound-studio.js';
import { Leg } from '../calls/leg.js';
import { bytesOf } from '../sound/pcm.js';
import { Voice } from '../sound/voice.js';
import { writeWav } from '../sound/wav.js';
import { speak } from './speak.js';

let studio: SoundStudio;
let told: string[];
beforeEach(() => {
  studio = new SoundStudio();
  told = [];
});

const legAt = (pace: 'real' | 'instant'): Leg => {
  const leg = new Leg({ sid: 'CA1', accountSid: 'AC1', from: '+919000001001', to: '+911553430000', direction: 'inbound', pace }, { timers: studio.timers, sound: studio.plane });
  leg.speech.listen({ began: () => told.push('began'), spoke: (words, language) => told.push(`${language}: ${words}`) });
  return leg;
};
const means = () => ({ voice: new Voice(undefined, () => undefined) });
const file = Buffer.concat([writeWav(bytesOf(toneOf(440, 1)), 8_000), listInfo('मेरी सड़क', 'hi-IN')]);

describe('what a party says', () => {
  it('is known in words when the file has ended', async () => {
    const said = speak(means(), legAt('real'), { file });
    await Promise.resolve();
    studio.timers.pass(980);
    expect(told).toEqual(['began']);
    studio.timers.pass(20);
    await said;
    expect(told).toEqual(['began', 'hi-IN: मेरी सड़क']);
  });

  it('is not known when the leg ended before', async () => {
    const leg = legAt('real');
    const said = speak(means(), leg, { file });
    await Promise.resolve();
    leg.end('completed');
    expect(await said).toEqual({ ok: true, value: undefined });
    expect(told).toEqual(['began']);
  });

  it('takes no time for an instant caller who has words', async () => {
    await speak(means(), legAt('instant'), { words: 'My road', language: 'en-IN' });
    expect(told).toEqual(['began', 'en-IN: My road']);
  });

  it.each([
    ['is no WAV', Buffer.from('hello'), /no WAV/],
    ['is coded in another way', Buffer.from(file.map((byte, at) => (at === 20 ? 85 : byte))), /not known here/],
  ])('is refused when its file %s', async (_what, bad, refusal) => {
    expect(await speak(means(), legAt('real'), { file: bad })).toEqual({ ok: false, refusal: expect.stringMatching(refusal) });
  });
});
