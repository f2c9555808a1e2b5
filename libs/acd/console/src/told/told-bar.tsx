import type { Told } from '@pukar/acd-core/contracts';
import { type Answer, Button, Notice, useActs, When, Written } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { toldText as text } from './told-messages.js';

/** The call centre's server as a desk asks it about what it is told. */
export interface ToldServer {
  mine(): Promise<Answer<Told[]>>;
  seen(id: string): Promise<Answer<Told[]>>;
  /** Something was told, or is told no longer; gives back what ends it. */
  onTold(listener: () => void): () => void;
}

/** What supervisors tell this desk, one line at a time, the oldest first, until it is read. It takes no focus. */
export function ToldBar({ server, isOnline }: { readonly server: ToldServer; readonly isOnline: boolean }) {
  const [told, setTold] = useState<readonly Told[]>([]);
  useEffect(() => {
    if (!isOnline) return;
    let isCurrent = true;
    const look = () => void server.mine().then((answer) => { if (isCurrent && answer.ok) setTold(answer.value); });
    const stop = server.onTold(look);
    look();
    return () => { isCurrent = false; stop(); };
  }, [server, isOnline]);
  const [line] = told;
  const read = () => { if (line) void server.seen(line.id).then((answer) => { if (answer.ok) setTold(answer.value); }); };
  useActs({ 'told.read': line ? read : undefined });
  if (!line) return null;
  return (
    <Notice tone="soon" testId="told">
      <span className="told"><strong>{text.from(line.by, line.isToAll)}</strong> <Written text={line.text} /> <span className="quiet"><When at={line.at} show="relative" /></span> <Button act="told.read" data-testid="told-read" onClick={read}>{text.read}</Button></span>
    </Notice>
  );
}
