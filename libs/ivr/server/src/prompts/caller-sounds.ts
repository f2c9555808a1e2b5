import { Injectable } from '@nestjs/common';
import type { PromptId, Spoken } from '@pukar/ivr-core/domain';
import { isLanguage, LANGUAGES, LANGUAGES_OF_THE_STATE, type Language } from '@pukar/kernel';
import { voiceResponse, type VoiceResponse } from '@pukar/platform/telephony';
import { addSounds } from '../http/add-sounds.js';
import { PromptLibrary } from './prompt-library.js';
import type { Sound } from './sound.js';
import { soundsOf } from './sounds-of.js';

const FALLBACK = { caller: 'fallback', 'hidden-caller': 'fallback.no-number', rung: 'fallback.we-call' } as const satisfies Record<string, PromptId>;
const TROUBLE_SECONDS = 1;
/** Stands in a document that is made ahead for where it leads. */
const AGAIN_AT = 'https://again.invalid/';

/** One document in several languages. */
interface InLanguages {
  readonly all: string;
  readonly by: ReadonlyMap<string, string>;
}
const of = ({ all, by }: InLanguages, language: string | null): string => by.get(language ?? '') ?? all;

type Told =
  /** `minutes`: about how long it takes, 0 for less than one; `null` says no time. */
  | { readonly say: 'place'; readonly place: number; readonly minutes: number | null; readonly isLonger: boolean; readonly offers: boolean; readonly numberHidden: boolean }
  | { readonly say: keyof typeof PROMPT_OF }
  | { readonly say: 'we-call'; readonly about: 'call-back' | 'ticket' | 'officer' | 'bridge' | 'announcement' }
  | { readonly say: keyof typeof HIDDEN_PROMPT_OF; readonly numberHidden: boolean };

/** What is said in the same words to everybody. */
const PROMPT_OF = {
  'agent-lost': 'call.agent-lost', 'on-hold': 'call.on-hold', 'put-out': 'call.put-out', goodbye: 'call.goodbye',
  'call-back-kept': 'callback.kept', 'call-back-already-kept': 'callback.already-kept', 'no-number-to-ring': 'queue.offer-no-number',
  'message-how': 'voicemail.how', 'message-again': 'voicemail.again', 'message-kept': 'voicemail.kept', 'message-none': 'voicemail.none', stay: 'queue.stay',
} as const satisfies Record<string, PromptId>;

/** What is said in other words to a caller whose number is hidden, who cannot be rung back. */
const HIDDEN_PROMPT_OF = {
  'nobody-here': ['queue.no-agents', 'queue.no-agents-no-number'], empty: ['queue.empty', 'queue.empty-no-number'], crowded: ['queue.full', 'queue.full-no-number'],
  'last-offer': ['queue.last-offer', 'queue.last-offer-no-number'], apology: ['queue.apology', 'queue.apology-no-number'],
} as const satisfies Record<string, readonly [PromptId, PromptId]>;

/** What callers hear outside the menus: while they wait, when they are sent away, at the end. */
export type CallerWords = Told | { readonly say: 'music' };

/** Speaks for those parts of a call that are not menus, with the same prompts. */
@Injectable()
export class CallerSounds {
  private fallback!: Readonly<Record<keyof typeof FALLBACK, InLanguages>>;
  private trouble!: InLanguages;

  constructor(private readonly library: PromptLibrary) {
    library.whenRead(() => {
      const farewell = (prompt: PromptId) => this.ready(prompt, (document) => document.hangup());
      this.fallback = { caller: farewell(FALLBACK.caller), 'hidden-caller': farewell(FALLBACK['hidden-caller']), rung: farewell(FALLBACK.rung) };
      this.trouble = this.ready('fallback.wait', (document) => document.pause({ length: TROUBLE_SECONDS }).redirect({ method: 'POST' }, AGAIN_AT));
    });
  }

  /** Made at the start, and when more prompts are there: it answers when nothing else can. Only a caller whose number we see is told that we ring back. In all languages of the state where theirs is not known. */
  fallbackDocument(who: keyof typeof FALLBACK, language: string | null = null): string {
    return of(this.fallback[who], language);
  }

  /** Asks a caller to stay for a moment, and leads them to `again`, an address of ours. Made ahead likewise. */
  troubleDocument(again: string, language: string | null): string {
    return of(this.trouble, language).replace(AGAIN_AT, () => again.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  }

  /** One document by language, and one in all of the state's. */
  private ready(prompt: PromptId, end: (document: VoiceResponse) => unknown): InLanguages {
    const documentIn = (languages: readonly Language[]): string => {
      const document = voiceResponse();
      addSounds(document, this.inAll(languages, (language) => [{ language, prompt }]));
      end(document);
      return document.toString();
    };
    return { all: documentIn(LANGUAGES_OF_THE_STATE), by: new Map(LANGUAGES.map((language) => [language, documentIn([language])])) };
  }

  /** In the caller's language; in all of them when it is not known. */
  sounds(words: CallerWords, language: string | null): readonly Sound[] {
    if (words.say === 'music') {
      const music = this.library.music();
      return music ? [music] : [];
    }
    return this.inAll(isLanguage(language) ? [language] : LANGUAGES_OF_THE_STATE, (spokenIn) => spokenOf(words, spokenIn));
  }

  /** Any prompt, for those parts of a call that say more than words of their own. */
  prompt(spoken: Spoken): readonly Sound[] {
    return soundsOf([spoken], this.library);
  }

  private inAll(languages: readonly Language[], say: (language: Language) => readonly Spoken[]): readonly Sound[] {
    return languages.flatMap((language) => soundsOf(say(language), this.library));
  }
}

/** The same as prompts, of one language. */
export function spokenOf(words: Told, language: Language): readonly Spoken[] {
  const prompt = (id: PromptId): Spoken => ({ language, prompt: id });
  switch (words.say) {
    case 'place':
      return [
        ...(words.isLonger ? [prompt('queue.longer')] : []),
        words.place === 1 ? prompt('queue.next') : { language, prompt: 'queue.position', fill: { number: { number: words.place } } },
        words.minutes === null ? prompt('queue.wait') : timeOf(words.minutes, language),
        ...(words.offers ? [prompt(words.numberHidden ? 'queue.offer-no-number' : 'queue.offer')] : []),
      ];
    case 'nobody-here':
    case 'empty':
    case 'crowded':
    case 'last-offer':
    case 'apology':
      return [prompt(HIDDEN_PROMPT_OF[words.say][words.numberHidden ? 1 : 0])];
    case 'we-call':
      return [prompt(WE_CALL[words.about]), prompt('call.is-recorded')];
    default:
      return [prompt(PROMPT_OF[words.say])];
  }
}

function timeOf(minutes: number, language: Language): Spoken {
  if (minutes < 2) return { language, prompt: minutes < 1 ? 'queue.wait-less' : 'queue.wait-minute' };
  return { language, prompt: 'queue.wait-minutes', fill: { number: { number: minutes } } };
}

const WE_CALL = { 'call-back': 'call.we-call', announcement: 'call.we-call', ticket: 'call.we-call-ticket', bridge: 'call.we-call-bridge', officer: 'call.we-call-officer' } as const satisfies Record<string, PromptId>;
