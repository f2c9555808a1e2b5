import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Alike } from '@pukar/grievances-core/contracts';
import { useEffect, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';

/** Longer than a preview waits: nobody needs it at every pause. */
const PAUSE_MS = 1_200;

/** What others said of the same matter, looked for once it is known what it is about and where, and again as the statement grows. */
export function useAlike(server: ComplaintServer, callId: string, content: DraftContent, isOnline: boolean): Alike | null {
  const [found, setFound] = useState<{ readonly key: string; readonly alike: Alike } | null>(null);
  const { kind, categoryCode, placeCode } = content;
  const key = `${kind} ${categoryCode} ${placeCode}`;
  const mayBe = isOnline && categoryCode !== null && placeCode !== null && (kind === 'grievance' || kind === 'demand');
  useEffect(() => {
    if (!mayBe) return;
    let isOld = false;
    const timer = setTimeout(() => {
      void server.alike({ callId, content }).then((answer) => { if (answer.ok && !isOld) setFound({ key, alike: answer.value }); });
    }, PAUSE_MS);
    return () => { isOld = true; clearTimeout(timer); };
  }, [server, callId, content, mayBe, key]);
  return mayBe && found?.key === key ? found.alike : null;
}
