import type { DraftContent } from '@pukar/citizens-core/contracts';
import { complaintText as text } from '../complaint-messages.js';

type Kind = DraftContent['kind'];
const KINDS = Object.keys(text.kinds) as Kind[];

/** What the citizen brings: nearly always a complaint. */
export function KindField({ kind, onChange }: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }) {
  return (
    <select className="kind" data-testid="kind" aria-label={text.kind} value={kind} onChange={(event) => onChange(event.target.value as Kind)}>
      {KINDS.map((each) => <option key={each} value={each}>{text.kinds[each]}</option>)}
    </select>
  );
}
