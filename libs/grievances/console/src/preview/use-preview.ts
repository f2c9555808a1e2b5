import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { ForwardPreview } from '@pukar/grievances-core/contracts';
import { useEffect, useRef, useState } from 'react';
import type { ComplaintServer } from '../complaint-server.js';
import { PAUSE_MS } from '../draft/draft-sync.js';

/** The server's last answer, and the draft that it is about: offsets are of that statement, not of what was typed since. */
export interface PreviewOnScreen {
  readonly preview: ForwardPreview;
  readonly content: DraftContent;
}

/** What the department will read of the draft, asked for at each pause in typing; at once where nothing of a statement is shown yet, as after a reload. */
export function usePreview(server: ComplaintServer, callId: string, content: DraftContent, isOnline: boolean): PreviewOnScreen | null {
  const [shown, setShown] = useState<PreviewOnScreen | null>(null);
  const isBlank = useRef(true);
  useEffect(() => {
    if (!isOnline) return;
    let isOld = false;
    const timer = setTimeout(() => {
      isBlank.current = content.statement === '';
      void server.preview({ callId, content }).then((answer) => {
        if (answer.ok && !isOld) setShown({ preview: answer.value, content });
      });
    }, isBlank.current ? 0 : PAUSE_MS);
    return () => { isOld = true; clearTimeout(timer); };
  }, [server, callId, content, isOnline]);
  return shown;
}
