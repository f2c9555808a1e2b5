import { type Paper, PaperSchema, PapersSchema } from '@pukar/attachments-core/contracts';
import { api, type Answer } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';
import { papersText as text } from './papers-messages.js';

export interface PapersOnScreen {
  readonly papers: readonly Paper[];
  readonly trouble: string | null;
  /** How many are still being opened and drawn anew. */
  readonly pending: number;
  add(files: Iterable<File>): void;
  remove(id: string): void;
}

/** Whose papers: those of a draft, or of a ticket. */
export type PapersOf = { readonly callId: string } | { readonly ticketNumber: string };

/** The citizen's papers that go with a draft or a ticket. */
export function usePapers(of: PapersOf, isOnline: boolean): PapersOnScreen {
  const address = addressOf(of);
  const [papers, setPapers] = useState<readonly Paper[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [pending, setPending] = useState(0);
  const look = useCallback(async () => {
    const answer = await api(address, { reply: PapersSchema });
    if (answer.ok) setPapers(answer.value);
  }, [address]);
  useEffect(() => {
    if (!isOnline) return;
    const first = setTimeout(() => void look(), 0);
    return () => clearTimeout(first);
  }, [look, isOnline]);

  const done = async (answer: Answer<unknown>) => {
    if (!answer.ok) setTrouble(answer.message);
    await look();
  };
  const add = async (files: Iterable<File>) => {
    setTrouble(null);
    for (const file of files) {
      setPending((before) => before + 1);
      await done(await send(address, file));
      setPending((before) => before - 1);
    }
  };
  return { papers, trouble, pending, add: (files) => void add(files), remove: (id) => void api(`/api/papers/${id}`, { method: 'DELETE' }).then(done) };
}

const addressOf = (of: PapersOf): string => ('callId' in of ? `/api/papers?callId=${of.callId}` : `/api/tickets/papers?number=${encodeURIComponent(of.ticketNumber)}`);

/** The file alone is sent, without its name. */
async function send(address: string, file: Blob): Promise<Answer<Paper>> {
  try {
    const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });
    const body: unknown = await answer.json();
    const paper = PaperSchema.safeParse(body);
    if (answer.ok && paper.success) return { ok: true, value: paper.data };
    return { ok: false, code: 'refused', message: messageOf(body) ?? text.paperFailed, fields: {} };
  } catch {
    return { ok: false, code: 'offline', message: text.paperFailed, fields: {} };
  }
}

const messageOf = (body: unknown): string | undefined => {
  const { message } = (body ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : undefined;
};
