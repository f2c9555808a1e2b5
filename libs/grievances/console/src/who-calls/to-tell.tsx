import type { CallerContext } from '@pukar/citizens-core/contracts';
import { Button, Notice } from '@pukar/ui';
import { useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import type { SettlingServer } from '../settling/settling-server.js';

interface ToTellProps {
  readonly callId: string;
  readonly server: SettlingServer;
  readonly toTell: CallerContext['toTell'];
}

/** What this caller must be told: their identity was opened. It stands here in every call of theirs until an agent says that they have told them. */
export function ToTell({ callId, server, toTell }: ToTellProps) {
  const [told, setTold] = useState<ReadonlySet<string>>(new Set());
  const [trouble, setTrouble] = useState<string | null>(null);
  const note = async (openingId: string) => {
    const answer = await server.identityTold({ callId, openingId });
    setTrouble(answer.ok ? null : answer.message);
    if (answer.ok) setTold((before) => new Set([...before, openingId]));
  };
  return toTell.filter(({ openingId }) => !told.has(openingId)).map(({ openingId, language, say }) => (
    <Notice key={openingId} tone="soon" testId="to-tell">
      <p>{text.tellOpened}</p>
      <p lang={language} dir="auto"><strong>{say}</strong></p>
      <Button data-testid="told-opened" onClick={() => void note(openingId)}>{text.toldOpened}</Button>
      {trouble && <p role="alert">{trouble}</p>}
    </Notice>
  ));
}
