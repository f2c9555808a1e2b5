import { ConductAlertsSchema, MarkListSchema, type ConductAlerts, type ConductList, type MarkView } from '@pukar/citizens-core/contracts';
import { api } from '@pukar/ui';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';

const LOOK_EVERY_MS = 3_000;

/** How many threats and marks wait, looked at every three seconds: counts alone, so that looking reads nothing of anybody. */
export function useConductAlerts(onExpire: () => void): { readonly alerts: ConductAlerts | null; readonly trouble: string | null } {
  const [alerts, setAlerts] = useState<ConductAlerts | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const expired = useEffectEvent(onExpire);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await api('/api/conduct/alerts', { reply: ConductAlertsSchema });
      if (!isCurrent) return;
      if (answer.ok) setAlerts(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : answer.message);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => { isCurrent = false; clearInterval(timer); };
  }, []);
  return { alerts, trouble };
}

interface Loaded {
  readonly list: ConductList;
  readonly marks: readonly MarkView[];
}

/** The marks of a list, read when something changed and not before: each reading is audited. */
export function useMarks(list: ConductList, changedAt: string | null | undefined): { readonly marks: readonly MarkView[] | null; readonly trouble: string | null; readonly look: () => void } {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (changedAt === undefined) return;
    let isCurrent = true;
    void api(`/api/conduct?list=${list}`, { reply: MarkListSchema }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setLoaded({ list, marks: answer.value });
      setTrouble(answer.ok ? null : answer.message);
    });
    return () => { isCurrent = false; };
  }, [list, changedAt, turn]);
  return { marks: loaded?.list === list ? loaded.marks : null, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
