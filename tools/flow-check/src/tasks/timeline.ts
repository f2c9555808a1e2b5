import { type AudioIndex, CONTENT, fragmentsOf, PAUSE, type Spoken } from '@pukar/ivr-core/domain';

/** A sentence as it is heard: when it ends, in milliseconds from the first word, and what it says. */
export interface Sentence {
  readonly endsAt: number;
  readonly words: string;
  readonly language: string;
  /** The prompt that it belongs to. */
  readonly prompt?: string;
  /** The key that an entry of a list is on. */
  readonly key?: string;
}

/** Ends of sentences in every script of the languages, and the stop of Urdu. */
const SENTENCE = /[^.।?!؟۔॥]+[.।?!؟۔॥]*/g;

/** The sentences of what is said, one after the other. Within one piece of audio a sentence takes its share of the letters. */
export function timeline(say: readonly Spoken[], audio: AudioIndex): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const spoken of say) {
    const { language, ...what } = spoken;
    const pieces = fragmentsOf(what, language).map((id) => ({ id, made: audio[language]?.[id] ?? audio[language]?.[generalOf(id)] ?? { ms: 0, text: '' } }));
    const own = { language, ...('prompt' in what ? { prompt: what.prompt, ...keyOf(what) } : {}) };
    for (const { id, made } of pieces) {
      const parts = id === PAUSE ? [''] : (made.text.match(SENTENCE) ?? [made.text]);
      const letters = Math.max(1, parts.join('').length);
      let from = 0;
      for (const words of parts) {
        from += words.length;
        sentences.push({ endsAt: at + (made.ms * (from || letters)) / letters, words, ...own });
      }
      at += made.ms;
    }
  }
  return sentences;
}

/** An entry of the directory that is newer than the audio is said in the general words of its kind. */
const generalOf = (id: string): string => (id.startsWith(CONTENT) ? `${id.split('.').slice(0, 2).join('.')}.other` : id);

function keyOf({ fill }: { readonly fill?: Readonly<Record<string, unknown>> }): { key?: string } {
  const key = fill?.['key'];
  return typeof key === 'object' && key !== null && 'number' in key ? { key: String(key.number) } : {};
}

/** When everything was said. */
export const endOf = (sentences: readonly Sentence[]): number => sentences.at(-1)?.endsAt ?? 0;

/** When the sentence ends that names a key; when everything is said where none does. */
export function endOfKey(sentences: readonly Sentence[], key: string): number {
  const naming = sentences.filter(({ words, key: entry }) => (entry === undefined ? [...words.matchAll(/\d(?: ?\d)*/g)].some(([number]) => number === key) : entry === key));
  const [first] = naming;
  // An entry of a list is known when its key was said.
  return first === undefined ? endOf(sentences) : first.key === undefined ? first.endsAt : naming.at(-1)!.endsAt;
}
