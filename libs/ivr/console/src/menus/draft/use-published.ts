import { FlowTextSchema } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

/** The text of a version; null while it is not known. */
export function usePublished(version: number | null): Flow | null {
  const [known, setKnown] = useState<Flow | null>(null);
  useEffect(() => {
    if (version === null) return;
    let isCurrent = true;
    void api(`/api/flows/${version}`, { reply: FlowTextSchema }).then((answer) => { if (isCurrent && answer.ok) setKnown(answer.value.body); });
    return () => { isCurrent = false; };
  }, [version]);
  return known;
}
