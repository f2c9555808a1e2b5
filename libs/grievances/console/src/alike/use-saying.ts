import { api } from '@pukar/ui';
import { useState } from 'react';

type Said = { readonly tone: 'done' | 'late'; readonly words: string } | null;

/** Asks the server for something, and says what came of it. */
export function useSaying() {
  const [said, setSaid] = useState<Said>(null);
  const ask = async (path: string, method: 'POST' | 'DELETE', body: unknown, done: string): Promise<boolean> => {
    const answer = await api(path, { method, body });
    setSaid(answer.ok ? { tone: 'done', words: done } : { tone: 'late', words: answer.message });
    return answer.ok;
  };
  return { said, ask };
}
