import { type Knowledge, knowledgeSchema } from '@pukar/directory-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** What is chosen and changed again within this time is not asked about. */
const SETTLES_MS = 250;

/** What helps with a category at a place, in the caller's language; what was known before stays until there is more. */
export function useKnowledge(category: string | null, place: string | null, language: string): Knowledge | null {
  const [known, setKnown] = useState<Knowledge | null>(null);
  useEffect(() => {
    let isOld = false;
    const query = new URLSearchParams({ language, ...(category ? { category } : {}), ...(place ? { place } : {}) });
    const timer = setTimeout(() => void api(`/api/directory/knowledge?${query.toString()}`, { reply: knowledgeSchema }).then((answer) => { if (answer.ok && !isOld) setKnown(answer.value); }), SETTLES_MS);
    return () => { isOld = true; clearTimeout(timer); };
  }, [category, place, language]);
  return known;
}
