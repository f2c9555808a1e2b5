import { FloorPolicySchema, PolicyFaultsSchema, type ShownPolicyFault } from '@pukar/acd-core/contracts';
import type { FloorPolicy } from '@pukar/acd-core/domain';
import { api } from '@pukar/ui';
import { useEffect, useMemo, useState } from 'react';
import { distributionText as text } from './distribution-messages.js';

/** A person who types is not asked about every letter. */
const PAUSE_MS = 400;

/** What is wrong with a policy as it is written: its shape at once, the rest as the server says. Null while that is looked at. */
export function usePolicyFaults(policy: FloorPolicy): readonly ShownPolicyFault[] | null {
  const [checked, setChecked] = useState<{ readonly of: FloorPolicy; readonly faults: readonly ShownPolicyFault[] } | null>(null);
  const ofShape = useMemo(() => faultsOfShape(policy), [policy]);
  useEffect(() => {
    if (ofShape.length > 0) return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      void api('/api/floor-policy/check', { method: 'POST', body: { policy }, reply: PolicyFaultsSchema }).then((answer) => {
        if (!isOver) setChecked({ of: policy, faults: answer.ok ? answer.value.faults : [{ at: '', code: answer.code, says: answer.message }] });
      });
    }, PAUSE_MS);
    return () => { isOver = true; clearTimeout(timer); };
  }, [policy, ofShape]);
  if (ofShape.length > 0) return ofShape;
  return checked?.of === policy ? checked.faults : null;
}

const faultsOfShape = (policy: FloorPolicy): readonly ShownPolicyFault[] => {
  const parsed = FloorPolicySchema.safeParse(policy);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path }) => ({ at: path.map(String).join('.'), code: 'shape', says: path.at(-1) === 'code' ? text.badCode : path.includes('name') ? text.empty : text.badShape }));
};
