import { type MissedCalls, MissedCallsSchema } from '@pukar/calls-core/contracts';
import { api } from '@pukar/ui';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

const LOOK_EVERY_MS = 15_000;

/** The missed calls, looked at again every quarter of a minute. `onExpire` is told when the session is over. */
export function useMissedCalls(onExpire: () => void): { readonly calls: MissedCalls | null; readonly trouble: string | null; readonly look: () => void } {
  const [calls, setCalls] = useState<MissedCalls | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const expired = useEffectEvent(onExpire);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    const look = async () => {
      const answer = await api('/api/missed-calls', { reply: MissedCallsSchema });
      if (answer.ok) setCalls(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [turn]);
  return { calls, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
