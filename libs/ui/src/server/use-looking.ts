import { api, type ReplySchema } from './api.js';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** What an address answers, looked at again every `everyMs` and when asked; `null`: only when asked. `onExpire` is told when the session is over. */
export function useLooking<T>(path: string, reply: ReplySchema<T>, everyMs: number | null, onExpire: () => void): { readonly value: T | null; readonly trouble: string | null; readonly look: () => void } {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const expired = useEffectEvent(onExpire);

  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await api(path, { reply });
      if (!isCurrent) return;
      if (answer.ok) setValue(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    };
    void look();
    const timer = everyMs === null ? undefined : setInterval(() => void look(), everyMs);
    return () => { isCurrent = false; clearInterval(timer); };
  }, [path, reply, everyMs, turn]);
  return { value, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
