import { CitizenGetsSchema, type CitizenGets, LanguagesOfSeveralSchema } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** Of whom, and of which day, words are asked. */
export interface GetsAsked {
  readonly language: string;
  /** What the citizen handed in. */
  readonly kind: string;
  /** The new day of an interim reply. */
  readonly day?: string | undefined;
}

/** What was asked already: the words do not change while a page is open. */
const known = new Map<string, CitizenGets>();

/** What citizens of a language get upon each act; undefined until the server has said so. */
export function useCitizenGets({ language, kind, day }: GetsAsked): CitizenGets | undefined {
  const query = new URLSearchParams({ language, kind, ...(day ? { day } : {}) }).toString();
  const [, setCount] = useState(0);
  useEffect(() => {
    if (known.has(query)) return;
    void api(`/api/citizen-gets?${query}`, { reply: CitizenGetsSchema }).then((answer) => {
      if (!answer.ok) return;
      known.set(query, answer.value);
      setCount((count) => count + 1);
    });
  }, [query]);
  return known.get(query);
}

/** In which languages the citizens of several tickets are written; none until the server has said so. */
export function useLanguagesOf(references: readonly string[]): readonly string[] {
  const asked = references.join(',');
  const [answered, setAnswered] = useState<{ readonly asked: string; readonly languages: readonly string[] }>();
  useEffect(() => {
    let isOver = false;
    void api(`/api/citizen-gets/languages?references=${encodeURIComponent(asked)}`, { reply: LanguagesOfSeveralSchema }).then((answer) => {
      if (answer.ok && !isOver) setAnswered({ asked, languages: answer.value.languages });
    });
    return () => { isOver = true; };
  }, [asked]);
  return answered?.asked === asked ? answered.languages : [];
}
