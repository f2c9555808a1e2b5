import { afterAll, describe, expect, it } from '@jest/globals';
import { decodeMulaw, readWav } from '@pukar/platform/sound';
import { startSpeech } from './speech.js';
import { respelt, voiceFor, VOICES } from './voices.js';

const speech = startSpeech();
afterAll(() => speech.stop());

async function heard(text: string, language: string, wordsPerMinute?: number) {
  const wav = readWav(await speech.say({ text, language, ...(wordsPerMinute && { wordsPerMinute }) }));
  const samples = decodeMulaw(wav.mulaw);
  const loudness = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
  return { ...wav, loudness, peak: samples.reduce((max, x) => Math.max(max, Math.abs(x)), 0) };
}

describe('speech', () => {
  it.each([
    ['hi-IN', 'नमस्ते, पुकार हेल्पलाइन में आपका स्वागत है।'],
    ['en-IN', 'Hello, and welcome to the Pukar helpline.'],
    ['ur-IN', 'آداب، پکار ہیلپ لائن میں آپ کا استقبال ہے۔'],
    ['bn-IN', 'নমস্কার, পুকার হেল্পলাইনে আপনাকে স্বাগত জানাই।'],
    ['or-IN', 'ନମସ୍କାର, ପୁକାର ହେଲ୍ପଲାଇନରେ ଆପଣଙ୍କୁ ସ୍ବାଗତ।'],
  ])('says a sentence in %s so that it is heard, at a human pace', async (language, text) => {
    const wav = await heard(text, language);
    expect(wav).toMatchObject({ text, language });
    expect(wav.ms).toBeGreaterThan(1500);
    expect(wav.ms).toBeLessThan(5000);
    expect(wav.loudness).toBeGreaterThan(0.04);
    expect(wav.peak).toBeGreaterThan(0.65);
    expect(wav.peak).toBeLessThan(0.75);
  });

  it.each([
    ['hi-IN', 'ठीक है', ['।', '?', '!']],
    ['ur-IN', 'ٹھیک ہے', ['۔', '؟', '!']],
  ])('leaves a breath after a sentence in %s', async (language, words, marks) => {
    const [bare, ...ended] = await Promise.all([words, ...marks.map((mark) => `${words}${mark}`)].map((text) => heard(text, language)));
    for (const { ms } of ended) expect(ms).toBeGreaterThan(bare!.ms + 120);
  });

  it('says different texts differently, each answer going to who asked', async () => {
    const texts = ['एक', 'उनतालीस', 'एक'];
    const [short, long, shortAgain] = await Promise.all(texts.map((text) => heard(text, 'hi-IN')));
    expect([short!.text, long!.text]).toEqual(texts.slice(0, 2));
    expect(long!.ms).toBeGreaterThan(short!.ms + 100);
    expect(Math.abs(shortAgain!.ms - short!.ms)).toBeLessThan(20);
  });

  it('writes a name for the voice so that it is said right, and shows it as it is spelt', async () => {
    const voice = voiceFor('en-IN');
    expect(respelt('Welcome to Pukar, Pukarji, constructor.', voice)).toBe('Welcome to Pookaar, Pukarji, constructor.');
    expect(respelt('पुकार में Pukar', voiceFor('hi-IN'))).toBe('पुकार में Pukar');
    expect((await heard('Pukar', 'en-IN')).text).toBe('Pukar');
  });

  it('says the same more slowly when asked', async () => {
    const text = 'Please press one.';
    expect((await heard(text, 'en-IN', 90)).ms).toBeGreaterThan((await heard(text, 'en-IN')).ms * 1.25);
  });

  it.each(Object.keys(VOICES))('has a voice of its own for %s', async (language) => {
    const digit = new Intl.NumberFormat(language, { useGrouping: false }).format(25);
    const wav = await heard(digit, language);
    expect(wav.ms).toBeGreaterThan(200);
  });

  it('gives another region of a language the same voice, and refuses a language it cannot speak', async () => {
    const [american, indian] = await Promise.all(['en-US', 'en-IN'].map((language) => heard('Thank you very much.', language)));
    expect(Math.abs(american!.ms - indian!.ms)).toBeLessThan(20);
    await expect(speech.say({ text: 'Danke', language: 'de-DE' })).rejects.toThrow('no voice for the language de-DE');
  });

  it('refuses to make a file with nothing in it', () =>
    expect(speech.say({ text: ' ', language: 'hi-IN' })).rejects.toThrow('nothing audible'));
});

describe('an engine that dies', () => {
  it('fails what was waiting, and speaks again', async () => {
    const dying = startSpeech();
    await dying.say({ text: 'One.', language: 'en-IN' });
    const waiting = Promise.allSettled([dying.say({ text: 'Two.', language: 'en-IN' }), dying.say({ text: 'Three.', language: 'en-IN' })]);
    const first = dying.enginePid()!;
    process.kill(first, 'SIGKILL');
    expect((await waiting).map((job) => job.status)).toEqual(['rejected', 'rejected']);
    expect(readWav(await dying.say({ text: 'Four.', language: 'en-IN' })).text).toBe('Four.');
    expect(dying.enginePid()).not.toBe(first);
    await dying.stop();
  });

  it('says nothing more after it was stopped', async () => {
    const stopped = startSpeech();
    await stopped.stop();
    await expect(stopped.say({ text: 'Hello.', language: 'en-IN' })).rejects.toThrow('stopped');
  });
});
