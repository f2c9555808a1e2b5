import { openingStateSchema, type OpeningSubject } from '@pukar/directory-core/contracts';
import { api } from '@pukar/ui';
import { useState } from 'react';

export interface Trouble {
  readonly message: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** Switches something of a subject. `onDone` is told when it was, and when somebody else did meanwhile. */
export function useSwitch(subject: OpeningSubject, version: number, onDone: (isDone: boolean) => void) {
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const send = async (command: { readonly do: string; readonly [field: string]: unknown }): Promise<void> => {
    if (busy) return;
    setBusy(command.do);
    const answer = await api(`/api/opening/${subject}`, { method: 'POST', body: { ...command, version }, reply: openingStateSchema });
    setBusy(null);
    setTrouble(answer.ok ? null : answer);
    if (answer.ok || answer.code === 'changed') onDone(answer.ok);
  };
  return { busy, trouble, send, setTrouble };
}
