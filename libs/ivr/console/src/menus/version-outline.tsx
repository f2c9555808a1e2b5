import { FlowTextSchema } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { api, Notice } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { menusText as text } from '../menus-messages.js';
import { FlowOutline } from './flow-outline.js';

/** What a version says; its text never changes, so it is asked for once. */
export function VersionOutline({ version }: { readonly version: number }) {
  const [flow, setFlow] = useState<Flow | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api(`/api/flows/${version}`, { reply: FlowTextSchema }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setFlow(answer.value.body);
      setTrouble(answer.ok ? null : answer.message);
    });
    return () => { isCurrent = false; };
  }, [version]);
  if (trouble) return <Notice tone="late">{text.failed} {trouble}</Notice>;
  return flow && <FlowOutline flow={flow} />;
}
