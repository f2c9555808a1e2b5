/** The engine's voice and pace for a language. */
export interface Voice {
  readonly name: string;
  /** Said in an unhurried way: callers hear it once, over a bad line. */
  readonly wordsPerMinute: number;
  /** Words that the voice would say wrongly, and how to write them for it. What is shown keeps its spelling. */
  readonly respelt?: Readonly<Record<string, string>>;
}

/** The twelve languages of the helpline. English is British: it is what is taught in Indian schools. */
export const VOICES = {
  'en-IN': { name: 'en-gb-x-rp', wordsPerMinute: 155, respelt: { Pukar: 'Pookaar' } },
  'hi-IN': { name: 'hi', wordsPerMinute: 160 },
  'mr-IN': { name: 'mr', wordsPerMinute: 145 },
  'bn-IN': { name: 'bn', wordsPerMinute: 145 },
  'pa-IN': { name: 'pa', wordsPerMinute: 145 },
  'gu-IN': { name: 'gu', wordsPerMinute: 145 },
  'ta-IN': { name: 'ta', wordsPerMinute: 145 },
  'te-IN': { name: 'te', wordsPerMinute: 145 },
  'kn-IN': { name: 'kn', wordsPerMinute: 145 },
  'ml-IN': { name: 'ml', wordsPerMinute: 145 },
  'ur-IN': { name: 'ur', wordsPerMinute: 145 },
  'or-IN': { name: 'or', wordsPerMinute: 145 },
} as const satisfies Record<string, Voice>;

/** A language that can be spoken, by its BCP-47 code. */
export type SpeechLanguage = keyof typeof VOICES;

/** The voice for a BCP-47 code; another region's code (`en-US`) gets the voice of the same language. Throws where there is none. */
export function voiceFor(code: string): Voice {
  const sameLanguage = Object.entries(VOICES).find(([known]) => known === code || known.split('-')[0] === code.split('-')[0]);
  if (!sameLanguage) throw new Error(`no voice for the language ${code}`);
  return sameLanguage[1];
}

/** A text as it is written for the voice. */
export function respelt(text: string, { respelt: words = {} }: Voice): string {
  return text.replace(/\p{L}+/gu, (word) => (Object.hasOwn(words, word) ? words[word]! : word));
}
