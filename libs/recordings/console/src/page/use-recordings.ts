import { RecordingsSchema, type RecordingView } from '@pukar/recordings-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useEffectEvent, useState } from 'react';

/** What is looked for: empty parts are left out. */
export interface RecordingSearch {
  readonly call: string;
  readonly ticket: string;
  /** `2026-11-18`, in India's time. */
  readonly day: string;
  /** The last one of the page before this; null for the newest. */
  readonly before: string | null;
}

const INDIA = '+05:30';
/** While the sound of one is on the way. */
const LOOK_EVERY_MS = 3_000;

/** The address that answers a search. */
export function addressOf({ call, ticket, day, before }: RecordingSearch): string {
  const query = new URLSearchParams();
  if (call.trim()) query.set('call', call.trim());
  if (ticket.trim()) query.set('ticket', ticket.trim());
  if (day && !call.trim() && !ticket.trim()) {
    query.set('from', `${day}T00:00:00${INDIA}`);
    query.set('to', new Date(Date.parse(`${day}T00:00:00${INDIA}`) + 24 * 3_600_000).toISOString());
  }
  if (before) query.set('before', before);
  return `/api/recordings?${query}`;
}

/** The recordings of a search, looked at again while one is on the way. `onExpire` is told when the session is over. */
export function useRecordings(search: RecordingSearch, onExpire: () => void) {
  const [recordings, setRecordings] = useState<readonly RecordingView[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const expired = useEffectEvent(onExpire);
  const address = addressOf(search);

  useEffect(() => {
    let isWanted = true;
    void api(address, { reply: RecordingsSchema }).then((answer) => {
      if (!isWanted) return;
      if (answer.ok) setRecordings(answer.value);
      else if (answer.code === 'sign-in' || answer.code === 'signed-out') expired();
      setTrouble(answer.ok ? null : (Object.values(answer.fields ?? {})[0]?.[0] ?? answer.message));
    });
    return () => { isWanted = false; };
  }, [address, turn]);
  const again = () => {
    setRefusal(null);
    setTurn((before) => before + 1);
  };
  const isComing = recordings?.some(({ state }) => state === 'fetching') ?? false;
  useEffect(() => {
    if (!isComing) return undefined;
    const timer = setInterval(() => setTurn((before) => before + 1), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isComing]);

  /** Lets one that failed be looked for at once. */
  const fetchAgain = async (id: string) => {
    const answer = await api(`/api/recordings/${id}/fetch`, { method: 'POST' });
    if (!answer.ok && (answer.code === 'sign-in' || answer.code === 'signed-out')) onExpire();
    again();
    setRefusal(answer.ok ? null : answer.message);
  };
  return { recordings, trouble, refusal, again, fetchAgain };
}
