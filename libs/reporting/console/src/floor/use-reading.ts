import { api, type ReplySchema } from '@pukar/ui';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

/** What an address answers, asked once, and again only when somebody asks. `onExpire` is told when the session is over. */
export function useReading<T>(path: string, reply: ReplySchema<T>, onExpire: () => void): { readonly value: T | null; readonly trouble: string | null; readonly look: () => void } {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const expired = useEffectEvent(onExpire);
  useEffect(() => {
    let isCurrent = true;
    void api(path, { reply }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setValue(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    });
    return () => { isCurrent = false; };
  }, [path, reply, turn]);
  return { value, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
