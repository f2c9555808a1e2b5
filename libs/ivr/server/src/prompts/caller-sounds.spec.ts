import { describe, expect, it } from '@jest/globals';
import { createLogger } from '@pukar/platform/logging';
import { CallerSounds, type CallerWords } from './caller-sounds.js';
import { LiveRecordings } from '../recordings/live-recordings.js';
import { PromptLibrary } from './prompt-library.js';

const settings = { publicUrl: 'https://pukar.example', promptsDir: '/no/such/folder', answerWithinMs: 400 };
const sounds = new CallerSounds(new PromptLibrary(settings, { text: () => undefined, keys: () => [] }, new LiveRecordings(), createLogger('spec', 'silent')));
const heard = (words: CallerWords, language: string | null) => sounds.sounds(words, language).map((sound) => ('speak' in sound ? sound.speak : sound.play)).join(' ');

const RING_BACK = { 'hi-IN': 'हम आपको वापस फ़ोन करेंगे', 'en-IN': 'we will ring you back' };
const PLACE_KEPT = /place is kept|जगह बनी/;
const SOON_ANOTHER = /another one|दूसरे प्रतिनिधि से जोड़/;

describe.each(['hi-IN', 'en-IN'] as const)('what a caller is promised in %s', (language) => {
  it('with nobody at the desks is a call, and no place that is not kept', () => {
    const words = heard({ say: 'nobody-here', numberHidden: false }, language);
    expect(words).toContain(RING_BACK[language]);
    expect(words).not.toMatch(PLACE_KEPT);
  });

  it.each(['nobody-here', 'apology'] as const)('with a hidden number is no call (%s)', (say) => expect(heard({ say, numberHidden: true }, language)).not.toContain(RING_BACK[language]));

  it('after their agent was lost is their place in the queue, and no other agent', () => expect(heard({ say: 'agent-lost' }, language)).not.toMatch(SOON_ANOTHER));

  it('is a call and the place, by the key for it, and is a call for no hidden number', () => {
    expect(heard({ say: 'place', place: 2, offers: true, numberHidden: false }, language)).toMatch(/1.*2/);
    expect(heard({ say: 'place', place: 2, offers: true, numberHidden: true }, language)).not.toMatch(/press 1|1 दबाइए/);
    expect(heard({ say: 'last-offer', numberHidden: true }, language)).not.toMatch(/press 1|1 दबाइए/);
  });

  it('in the queue is no time', () => expect(heard({ say: 'place', place: 2, offers: true, numberHidden: false }, language)).not.toMatch(/shortly|soon|जल्दी/));
});

describe('a caller who chose no language', () => {
  it('hears it in all', () => expect(heard({ say: 'goodbye' }, null)).toMatch(/नमस्ते.*Goodbye/));
});
