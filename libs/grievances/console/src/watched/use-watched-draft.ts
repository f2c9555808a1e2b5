import { WATCH_SECONDS, type WatchedDraft } from '@pukar/citizens-core/contracts';
import { useEffect, useState } from 'react';
import type { WatchServer } from './watch-server.js';

/** Asked again well before the watching would lapse. */
const AGAIN_MS = (WATCH_SECONDS * 1_000) / 3;

/** The draft of a call while somebody looks at it: begins to watch when shown, ends when it is gone. */
export function useWatchedDraft(server: WatchServer, callId: string): { readonly draft: WatchedDraft | null; readonly trouble: string | null } {
  const [shown, setShown] = useState<{ readonly draft: WatchedDraft | null; readonly trouble: string | null }>({ draft: null, trouble: null });
  useEffect(() => {
    let isOver = false;
    let newest = 0;
    const look = async () => {
      const answer = await server.watch(callId);
      if (isOver) return;
      if (!answer.ok) return setShown(({ draft }) => ({ draft, trouble: answer.message }));
      if (answer.value.version < newest) return;
      newest = answer.value.version;
      setShown({ draft: answer.value, trouble: null });
    };
    const first = setTimeout(() => void look(), 0);
    const again = setInterval(() => void look(), AGAIN_MS);
    const quiet = server.onWatchedDraft((changed) => { if (changed.callId === callId) void look(); });
    return () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(again);
      quiet();
      void server.unwatch(callId);
    };
  }, [server, callId]);
  return shown;
}
