import { ConductAlertsSchema, MarkListSchema, type ConductAlerts, type ConductList, type MarkView } from '@pukar/citizens-core/contracts';
import { api, useLooking } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';

const LOOK_EVERY_MS = 3_000;

/** How many threats and marks wait, looked at every three seconds: counts alone, so that looking reads nothing of anybody. */
export function useConductAlerts(onExpire: () => void): { readonly alerts: ConductAlerts | null; readonly trouble: string | null } {
  const { value: alerts, trouble } = useLooking('/api/conduct/alerts', ConductAlertsSchema, LOOK_EVERY_MS, onExpire);
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
