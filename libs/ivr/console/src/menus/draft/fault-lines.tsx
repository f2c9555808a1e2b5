import type { ShownFault } from '@pukar/ivr-core/contracts';
import { StatusWord } from '@pukar/ui';
import { faultWords, groupLanguages } from '../words/fault-words.js';

/** What is wrong with one node, in words. */
export function FaultLines({ faults }: { readonly faults: readonly ShownFault[] }) {
  if (faults.length === 0) return null;
  return <ul className="fault-lines" data-testid="node-faults">{groupLanguages(faults).map((fault) => <li key={`${fault.code} ${fault.detail}`}><StatusWord tone="late">{faultWords(fault.code === 'unreachable' ? { ...fault, detail: '' } : fault)}</StatusWord></li>)}</ul>;
}
