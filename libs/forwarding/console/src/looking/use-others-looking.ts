import { LookingSchema, type Looking } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** Shorter than half of what the server takes somebody to look for. */
const TELL_MS = 10_000;

/** Who else has this ticket open, by their posts; tells the server that this page has, while it is seen. */
export function useOthersLooking(reference: string): Looking['others'] {
  const [others, setOthers] = useState<Looking['others']>([]);
  useEffect(() => {
    let isCurrent = true;
    const tell = async () => {
      if (document.hidden) return;
      const answer = await api(`/api/inbox/${encodeURIComponent(reference)}/looking`, { method: 'POST', reply: LookingSchema });
      if (isCurrent && answer.ok) setOthers(answer.value.others);
    };
    void tell();
    const timer = setInterval(() => void tell(), TELL_MS);
    return () => { isCurrent = false; clearInterval(timer); };
  }, [reference]);
  return others;
}
