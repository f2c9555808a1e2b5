import type { DraftContent } from '@pukar/citizens-core/contracts';
import { langOfText } from '@pukar/ui';
import type { ReactNode } from 'react';
import { inwardText as text } from './inward-messages.js';

type Written = Exclude<DraftContent['intake'], 'agent'>;
const WRITTEN: readonly Written[] = ['paper', 'broadcast'];

interface IntakeFieldsProps {
  readonly content: DraftContent;
  readonly knownPlaces: readonly string[];
  readonly errors: ReadonlyMap<string, string>;
  readonly onEdit: (change: Partial<DraftContent>) => void;
}

/** Where it comes from that came in without a call: first on the form, because paper says it first. */
export function IntakeFields({ content, knownPlaces, errors, onEdit }: IntakeFieldsProps) {
  const intake = content.intake === 'broadcast' ? 'broadcast' : 'paper';
  return (
    <div className="intake">
      <Row id="intake" label={text.intake} error={errors.get('intake')}>
        <select id="intake" data-testid="intake" className="input" value={intake} onChange={(event) => onEdit({ intake: event.target.value as Written })}>
          {WRITTEN.map((each) => <option key={each} value={each}>{text.intakes[each]}</option>)}
        </select>
      </Row>
      <Row id="received-on" label={text.receivedOn[intake]} error={errors.get('received-on')}>
        <input id="received-on" data-testid="received-on" className="input" type="date" value={content.receivedOn ?? ''} onChange={(event) => onEdit({ receivedOn: event.target.value || null })} />
      </Row>
      <Row id="received-at" label={text.receivedAt[intake]} error={errors.get('received-at')}>
        <input
          id="received-at" data-testid="received-at" className="input" list="known-places" maxLength={120} autoComplete="off" placeholder={text.receivedAtHint[intake]}
          value={content.receivedAt} lang={langOfText(content.receivedAt)} dir="auto" onChange={(event) => onEdit({ receivedAt: event.target.value })}
        />
        <datalist id="known-places">{knownPlaces.map((place) => <option key={place} value={place} />)}</datalist>
      </Row>
      {intake === 'paper' && (
        <Row id="inward-number" label={text.inwardNumber} error={errors.get('inward-number')}>
          <input id="inward-number" data-testid="inward-number" className="input" maxLength={40} autoComplete="off" placeholder={text.inwardNumberHint} value={content.inwardNumber} onChange={(event) => onEdit({ inwardNumber: event.target.value })} />
        </Row>
      )}
    </div>
  );
}

function Row({ id, label, error, children }: { readonly id: string; readonly label: string; readonly error: string | undefined; readonly children: ReactNode }) {
  return (
    <div className="intake__field">
      <label className="form-row__label" htmlFor={id}>{label}</label>
      {children}
      {error && <p className="field__error">{error}</p>}
    </div>
  );
}
