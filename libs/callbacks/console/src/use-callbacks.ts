import { ActedSchema, type Callbacks, CallbacksSchema } from '@pukar/callbacks-core/contracts';
import { api } from '@pukar/ui';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

const LOOK_EVERY_MS = 10_000;

/** The call-backs of a view, looked at again every ten seconds. `onExpire` is told when the session is over. */
export function useCallbacks(query: string, onExpire: () => void): { readonly found: Callbacks | null; readonly trouble: string | null; readonly look: () => void } {
  const [found, setFound] = useState<{ readonly query: string; readonly value: Callbacks } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const expired = useEffectEvent(onExpire);

  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await api(`/api/call-backs?${query}`, { reply: CallbacksSchema });
      if (!isCurrent) return;
      if (answer.ok) setFound({ query, value: answer.value });
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => { isCurrent = false; clearInterval(timer); };
  }, [query, turn]);
  return { found: found?.value ?? null, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}

/** Does one act to a call-back; gives what is wrong in words, or nothing. */
export async function act(id: string, what: 'ring-now' | 'close', body: object): Promise<string | null> {
  const answer = await api(`/api/call-backs/${id}/${what}`, { body, reply: ActedSchema });
  return answer.ok ? null : answer.message;
}
