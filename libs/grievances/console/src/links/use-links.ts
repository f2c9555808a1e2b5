import { type LinkedTicket, LinkedTicketsSchema } from '@pukar/grievances-core/contracts';
import { api, type Answer } from '@pukar/ui';
import { useCallback, useEffect, useState } from 'react';

/** The tickets that one has to do with. Null until they are known, and where it is no ticket's number. */
export function useLinks(number: string): { readonly links: readonly LinkedTicket[] | null; readonly trouble: string | null; link(other: string, reason: string): Promise<boolean>; unlink(otherId: string): Promise<boolean> } {
  const [links, setLinks] = useState<readonly LinkedTicket[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const query = `number=${encodeURIComponent(number)}`;
  const look = useCallback(async () => {
    const answer = await api(`/api/tickets/links?${query}`, { reply: LinkedTicketsSchema });
    if (answer.ok) setLinks(answer.value);
    else setTrouble(answer.message);
  }, [query]);
  useEffect(() => {
    const first = setTimeout(() => void look(), 0);
    return () => clearTimeout(first);
  }, [look]);
  const done = async (answer: Answer<unknown>): Promise<boolean> => {
    setTrouble(answer.ok ? null : answer.message);
    if (answer.ok) await look();
    return answer.ok;
  };
  return {
    links, trouble,
    link: async (other, reason) => done(await api('/api/tickets/links', { method: 'POST', body: { number, other, reason } })),
    unlink: async (otherId) => done(await api(`/api/tickets/links?${query}&other=${otherId}`, { method: 'DELETE' })),
  };
}
