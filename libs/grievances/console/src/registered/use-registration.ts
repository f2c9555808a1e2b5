import type { ForwardPreview, Joins, Registered, RegisterRequest } from '@pukar/grievances-core/contracts';
import { useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';
import type { ComplaintServer } from '../complaint-server.js';
import type { DraftSession } from '../draft/draft-session.js';

type Missing = ForwardPreview['missing'];

export interface Registration {
  readonly isBusy: boolean;
  /** Why it was not registered, in words. */
  readonly trouble: string | null;
  readonly registered: Registered | null;
  /** Gives what is still missing, by field; nothing when it was registered or refused for another reason. */
  register(joins?: Joins): Promise<Missing>;
}

type Attempt = { readonly registered: Registered } | { readonly trouble: string; readonly missing?: Missing };

/** Registers the draft once it is saved. Every try of one call carries the same key, so that it is registered once. */
export function useRegistration(server: ComplaintServer, session: DraftSession): Registration {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  const register = async (joins?: Joins): Promise<Missing> => {
    if (isBusy || registered) return [];
    setBusy(true);
    setTrouble(null);
    const attempted = await attempt(server, session, { idempotencyKey: key, ...(joins ? { joins } : {}) });
    setBusy(false);
    if ('registered' in attempted) {
      setRegistered(attempted.registered);
      return [];
    }
    setTrouble(attempted.trouble);
    return attempted.missing ?? [];
  };
  return { isBusy, trouble, registered, register };
}

/** A draft that changed elsewhere in the meantime is refused as stale: it is fetched, and tried once more. */
async function attempt(server: ComplaintServer, session: DraftSession, asked: Pick<RegisterRequest, 'idempotencyKey' | 'joins'>, isRetry = false): Promise<Attempt> {
  if (!(await session.whenSaved())) return { trouble: text.cannotSave };
  const { callId } = session;
  const { base } = session.state;
  const answer = await server.register({ callId, draftVersion: base.version, ...asked });
  if (answer.ok) return { registered: answer.value };
  if (answer.code === 'stale' && !isRetry) {
    session.refresh();
    return attempt(server, session, asked, true);
  }
  if (answer.code === 'slow' || answer.code === 'offline') return { trouble: text.registerUnanswered };
  if (answer.code !== 'incomplete') return { trouble: answer.message };
  const preview = await server.preview({ callId, content: base.content });
  return preview.ok ? { trouble: text.incomplete, missing: preview.value.missing } : { trouble: answer.message };
}
