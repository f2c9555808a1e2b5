import { PromptsOfLanguageSchema } from '@pukar/ivr-core/contracts';
import { PROMPT_IDS, slotsOf, textOf } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { api } from '@pukar/ui';
import { useEffect, useMemo, useState } from 'react';
import { usePlayer } from '../../play/use-player.js';
import { usePack } from './use-pack.js';

/** The prompts of a language: their words, their slots, and how they sound. */
export interface PromptWords {
  readonly ids: readonly string[];
  /** Nothing until the words of the language are here. */
  readonly wordsOf: (prompt: string) => string | undefined;
  /** What stands in the place of words that are not there. */
  readonly instead: string;
  /** The fields that fill a prompt: those of its slots. */
  readonly fillOf: (prompt: string) => readonly string[];
  /** Empty for what the carrier speaks. */
  readonly soundsOf: (prompt: string) => readonly string[];
  readonly playing: string | null;
  readonly toggle: (name: string, sounds: readonly string[]) => void;
}

/** The words and sounds of a language's prompts; the sounds come once the server told them. */
export function usePromptWords(language: Language): PromptWords {
  const { playing, toggle } = usePlayer();
  const { pack, instead } = usePack(language);
  const sounds = useSounds(language);
  return useMemo(() => {
    const prompts = (pack?.prompts ?? {}) as Readonly<Record<string, Parameters<typeof textOf>[0]>>;
    const own = (prompt: string) => (Object.hasOwn(prompts, prompt) ? prompts[prompt] : undefined);
    return {
      ids: PROMPT_IDS,
      wordsOf: (prompt) => { const found = own(prompt); return found === undefined ? undefined : textOf(found); },
      instead,
      fillOf: (prompt) => { const found = own(prompt); return found === undefined ? [] : [...new Set(slotsOf(found))]; },
      soundsOf: (prompt) => [...sounds].flatMap(([fragment, play]) => (fragment === prompt || fragment.startsWith(`${prompt}/`) ? [play] : [])),
      playing,
      toggle,
    };
  }, [pack, instead, sounds, playing, toggle]);
}

const EMPTY: ReadonlyMap<string, string> = new Map();

/** Where each fragment of a language is heard; empty while it is not known. */
export function useSounds(language: Language): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<{ readonly language: Language; readonly sounds: ReadonlyMap<string, string> } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api(`/api/prompts/${language}`, { reply: PromptsOfLanguageSchema }).then((answer) => {
      if (isCurrent && answer.ok) setKnown({ language, sounds: new Map(answer.value.fragments.flatMap(({ fragment, play }) => (play ? [[fragment, play] as const] : []))) });
    });
    return () => { isCurrent = false; };
  }, [language]);
  return known?.language === language ? known.sounds : EMPTY;
}
