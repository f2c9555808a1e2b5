import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Alike } from '@pukar/grievances-core/contracts';
import { useEffect, useEffectEvent, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';

/** A little longer than a preview waits. */
const PAUSE_MS = 700;

/** What others said of the same matter, looked for once it is known what it is about and where, and again as the statement grows. */
export function useAlike(server: ComplaintServer, callId: string, content: DraftContent, isOnline: boolean): Alike | null {
  const [found, setFound] = useState<{ readonly key: string; readonly alike: Alike } | null>(null);
  const { kind, categoryCode, placeCode, statement } = content;
  const key = `${kind} ${categoryCode} ${placeCode}`;
  const mayBe = isOnline && categoryCode !== null && placeCode !== null && (kind === 'grievance' || kind === 'demand');
  const ask = useEffectEvent(() => server.alike({ callId, content }));
  useEffect(() => {
    if (!mayBe) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void ask().then((answer) => { if (answer.ok && !isOld) setFound({ key, alike: answer.value }); });
    }, PAUSE_MS);
    return () => { isOld = true; clearTimeout(timer); };
  }, [server, callId, statement, mayBe, key]);
  return mayBe && found?.key === key ? found.alike : null;
}
