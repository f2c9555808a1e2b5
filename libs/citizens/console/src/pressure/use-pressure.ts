import { PressureAlertsSchema, PressureReportsSchema, type PressureReport } from '@pukar/citizens-core/contracts';
import { api, useLooking } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';

const LOOK_EVERY_MS = 3_000;

/** How many wait, looked at every three seconds: counts alone. */
export function usePressureAlerts(onExpire: () => void) {
  const { value: alerts, trouble } = useLooking('/api/pressure/alerts', PressureAlertsSchema, LOOK_EVERY_MS, onExpire);
  return { alerts, trouble };
}

/** The reports, read when something changed and not before: each reading is audited. */
export function usePressureReports(changedAt: string | null | undefined): { readonly reports: readonly PressureReport[] | null; readonly trouble: string | null; readonly look: () => void } {
  const [reports, setReports] = useState<readonly PressureReport[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (changedAt === undefined) return;
    let isCurrent = true;
    void api('/api/pressure', { reply: PressureReportsSchema }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setReports(answer.value);
      setTrouble(answer.ok ? null : answer.message);
    });
    return () => { isCurrent = false; };
  }, [changedAt, turn]);
  return { reports, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
