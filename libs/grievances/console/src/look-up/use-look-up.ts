import type { TicketView } from '@pukar/grievances-core/contracts';
import { useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import type { ComplaintServer } from '../complaint-server.js';

export interface LookUp {
  readonly number: string;
  readonly ticket: TicketView | null;
  readonly trouble: string | null;
  readonly isBusy: boolean;
  type(number: string): void;
  find(number?: string): Promise<void>;
  close(): void;
}

/** A ticket looked up by its number; the answer to an older question is dropped. */
export function useLookUp(server: ComplaintServer, onFound: () => void): LookUp {
  const [number, setNumber] = useState('');
  const [ticket, setTicket] = useState<TicketView | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const find = async (asked = number) => {
    if (isBusy || asked.trim() === '') return;
    setNumber(asked);
    setBusy(true);
    const answer = await server.lookUp(asked);
    setBusy(false);
    setTicket(answer.ok ? answer.value : null);
    setTrouble(answer.ok ? null : troubleOf(answer.code, answer.message));
    if (answer.ok) onFound();
  };
  const close = () => {
    setNumber('');
    setTicket(null);
    setTrouble(null);
  };
  return { number, ticket, trouble, isBusy, type: setNumber, find, close };
}

function troubleOf(code: string, message: string): string {
  if (code === 'wrong-number') return text.wrongNumber;
  return code === 'not-found' ? text.notFound : message;
}
