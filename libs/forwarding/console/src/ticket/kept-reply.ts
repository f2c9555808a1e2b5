import { useState } from 'react';

/** What an officer has typed and not sent. */
export interface Reply {
  readonly actionCode: string;
  readonly reply: string;
}

const EMPTY: Reply = { actionCode: '', reply: '' };
const keyOf = (reference: string) => `pukar.reply.${reference}`;

function read(reference: string): Reply {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(reference)) ?? '{}') as Partial<Reply>;
    return { actionCode: String(kept.actionCode ?? ''), reply: String(kept.reply ?? '') };
  } catch {
    return EMPTY;
  }
}

/** The answer being typed for a ticket: it outlives a reload, a lost network and a sign-out, until it is sent or the window is closed. */
export function useKeptReply(reference: string) {
  const [reply, setReply] = useState(() => read(reference));

  const change = (given: Partial<Reply>) => {
    const changed = { ...reply, ...given };
    setReply(changed);
    try {
      sessionStorage.setItem(keyOf(reference), JSON.stringify(changed));
    } catch {
      // A browser that keeps nothing still holds it while the ticket is open.
    }
  };
  const forget = () => {
    setReply(EMPTY);
    sessionStorage.removeItem(keyOf(reference));
  };
  return { reply, change, forget };
}
