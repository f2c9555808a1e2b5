import { CitizenGetsSchema, type CitizenGets } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** What was asked already: the words of a language do not change while a page is open. */
const known = new Map<string, CitizenGets>();

/** What citizens of a language get for each action; undefined until the server has said so. */
export function useCitizenGets(language: string): CitizenGets | undefined {
  const [gets, setGets] = useState(known.get(language));
  useEffect(() => {
    if (known.has(language)) return;
    void api(`/api/citizen-gets?language=${encodeURIComponent(language)}`, { reply: CitizenGetsSchema }).then((answer) => {
      if (!answer.ok) return;
      known.set(language, answer.value);
      setGets(answer.value);
    });
  }, [language]);
  return known.get(language) ?? gets;
}
