import { describe, expect, it } from '@jest/globals';
import { textOfSpoken } from '@pukar/ivr-core/domain';
import { LANGUAGES, type Language } from '@pukar/kernel';
import { createLogger } from '@pukar/platform/logging';
import { CallerSounds, spokenOf, type CallerWords } from './caller-sounds.js';
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
    expect(heard({ say: 'place', place: 2, minutes: null, isLonger: false, offers: true, numberHidden: false }, language)).toMatch(/1.*2/);
    expect(heard({ say: 'place', place: 2, minutes: null, isLonger: false, offers: true, numberHidden: true }, language)).not.toMatch(/press 1|1 दबाइए/);
    expect(heard({ say: 'last-offer', numberHidden: true }, language)).not.toMatch(/press 1|1 दबाइए/);
  });

  it('in the queue is no time', () => expect(heard({ say: 'place', place: 2, minutes: null, isLonger: false, offers: true, numberHidden: false }, language)).not.toMatch(/shortly|soon|जल्दी/));
});

/** How each language says less than a minute, one, two and fifteen. */
const TIMES: Readonly<Record<Language, readonly [string, string, string, string]>> = {
  'en-IN': ['less than a minute', 'about one minute', 'about two minutes', 'about fifteen minutes'],
  'hi-IN': ['एक मिनट से कम', 'लगभग एक मिनट लगेगा', 'लगभग दो मिनट लगेंगे', 'लगभग पंद्रह मिनट लगेंगे'],
  'mr-IN': ['एका मिनिटापेक्षा कमी', 'साधारण एक मिनिट लागेल', 'साधारण दोन मिनिटे लागतील', 'साधारण पंधरा मिनिटे लागतील'],
  'bn-IN': ['এক মিনিটেরও কম', 'প্রায় এক মিনিট', 'প্রায় দু মিনিট', 'প্রায় পনেরো মিনিট'],
  'pa-IN': ['ਇੱਕ ਮਿੰਟ ਤੋਂ ਘੱਟ', 'ਲਗਭਗ ਇੱਕ ਮਿੰਟ ਲੱਗੇਗਾ', 'ਲਗਭਗ ਦੋ ਮਿੰਟ ਲੱਗਣਗੇ', 'ਲਗਭਗ ਪੰਦਰਾਂ ਮਿੰਟ ਲੱਗਣਗੇ'],
  'gu-IN': ['એક મિનિટથી ઓછો', 'લગભગ એક મિનિટ', 'લગભગ બે મિનિટ', 'લગભગ પંદર મિનિટ'],
  'ta-IN': ['ஒரு நிமிடத்திற்கும் குறைவாக', 'சுமார் ஒரு நிமிடம்', 'சுமார் இரண்டு நிமிடங்கள்', 'சுமார் பதினைந்து நிமிடங்கள்'],
  'te-IN': ['ఒక నిమిషం కంటే తక్కువ', 'సుమారు ఒక నిమిషం', 'సుమారు రెండు నిమిషాలు', 'సుమారు పదిహేను నిమిషాలు'],
  'kn-IN': ['ಒಂದು ನಿಮಿಷಕ್ಕಿಂತ ಕಡಿಮೆ', 'ಸುಮಾರು ಒಂದು ನಿಮಿಷ', 'ಸುಮಾರು ಎರಡು ನಿಮಿಷ', 'ಸುಮಾರು ಹದಿನೈದು ನಿಮಿಷ'],
  'ml-IN': ['ഒരു മിനിറ്റിൽ താഴെ', 'ഏകദേശം ഒരു മിനിറ്റ്', 'ഏകദേശം രണ്ട് മിനിറ്റ്', 'ഏകദേശം പതിനഞ്ച് മിനിറ്റ്'],
  'ur-IN': ['ایک منٹ سے کم', 'تقریباً ایک منٹ لگے گا', 'تقریباً دو منٹ لگیں گے', 'تقریباً پندرہ منٹ لگیں گے'],
  'or-IN': ['ଏକ ମିନିଟରୁ କମ୍', 'ପାଖାପାଖି ଏକ ମିନିଟ୍', 'ପାଖାପାଖି ଦୁଇ ମିନିଟ୍', 'ପାଖାପାଖି ପନ୍ଦର ମିନିଟ୍'],
};

describe.each(LANGUAGES)('a waiting caller who is told a time in %s', (language) => {
  const place = (minutes: number | null, isLonger = false): CallerWords => ({ say: 'place', place: 4, minutes, isLonger, offers: false, numberHidden: false });
  const words = (said: CallerWords) => said.say === 'music' ? '' : spokenOf(said, language).map((one) => textOfSpoken(one)).join(' ');

  it('hears it with the right form of minute and of number', () => {
    for (const [nth, minutes] of [0, 1, 2, 15].entries()) expect(words(place(minutes))).toContain(TIMES[language][nth]);
  });
  it('hears first that it takes longer, where it does', () => expect(words(place(15, true)).startsWith(textOfSpoken({ language, prompt: 'queue.longer' }))).toBe(true));
  it('hears no time where none is known', () => expect(words(place(null))).not.toContain(TIMES[language][1]));
  it('hears which keys there are instead of waiting, without a call for a hidden number', () => {
    for (const say of ['crowded', 'empty', 'last-offer'] as const) {
      expect(words({ say, numberHidden: false })).toMatch(/1.*2/);
      expect(words({ say, numberHidden: true })).not.toMatch(/1/);
    }
  });
});

describe('a caller who chose no language', () => {
  it('hears it in all', () => expect(heard({ say: 'goodbye' }, null)).toMatch(/नमस्ते.*Goodbye/));
});
