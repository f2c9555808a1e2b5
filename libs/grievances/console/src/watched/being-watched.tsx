import { StatusWord } from '@pukar/ui';
import { useEffect, useState } from 'react';
import type { WatchedServer } from './watch-server.js';
import { watchedText as text } from './watched-messages.js';

/** A watching that ends without a word lapses: somebody who was there is asked about again. */
const AGAIN_MS = 20_000;

/** Who watches the agent write; nothing while nobody does. */
export function BeingWatched({ server, callId, isOnline }: { readonly server: WatchedServer; readonly callId: string; readonly isOnline: boolean }) {
  const [names, setNames] = useState<readonly string[]>([]);
  const isWatched = names.length > 0;
  useEffect(() => {
    if (!isOnline) return;
    let isOver = false;
    const look = () => void server.watchers(callId).then((answer) => { if (!isOver && answer.ok) setNames(answer.value.watchers.map(({ name }) => name)); });
    const first = setTimeout(look, 0);
    const again = isWatched ? setInterval(look, AGAIN_MS) : undefined;
    const quiet = server.onDraftWatched((changed) => { if (changed === callId) look(); });
    return () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(again);
      quiet();
    };
  }, [server, callId, isOnline, isWatched]);
  return isWatched ? <StatusWord tone="soon" testId="being-watched">{text.watchedBy(names.join(', '))}</StatusWord> : null;
}
