import { IdentityAlertsSchema, IdentityRequestsSchema, type IdentityRequest } from '@pukar/citizens-core/contracts';
import { api, useLooking } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';

const LOOK_EVERY_MS = 3_000;

/** How many requests of others wait for this person, looked at every three seconds: counts alone. */
export function useIdentityAlerts(onExpire: () => void) {
  const { value: alerts, trouble } = useLooking('/api/identity/alerts', IdentityAlertsSchema, LOOK_EVERY_MS, onExpire);
  return { alerts, trouble };
}

/** The requests, read when something changed, or when the time of one runs out. */
export function useIdentityRequests(changedAt: string | null | undefined): { readonly requests: readonly IdentityRequest[] | null; readonly trouble: string | null; readonly look: () => void } {
  const [requests, setRequests] = useState<readonly IdentityRequest[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (changedAt === undefined) return;
    let isCurrent = true;
    void api('/api/identity', { reply: IdentityRequestsSchema }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setRequests(answer.value);
      setTrouble(answer.ok ? null : answer.message);
    });
    return () => { isCurrent = false; };
  }, [changedAt, turn]);
  return { requests, trouble, look: useCallback(() => setTurn((before) => before + 1), []) };
}
