import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { CLOSING_REASONS } from '@pukar/forwarding-core/inbox';
import { Field, langOfText } from '@pukar/ui';
import { inboxText } from '../messages.js';
import type { ActField } from './act-forms.js';
import { DepartmentField } from './department-field.js';
import { OfficerField } from './officer-field.js';

interface ActFieldProps {
  readonly field: ActField;
  readonly ticket: InboxTicket;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** Chosen by one key: sent at once. */
  readonly onPick: (value: string) => void;
}

/** The control of one field of a form. */
export function ActFieldControl({ field, ticket, value, error, onChange, onPick }: ActFieldProps) {
  switch (field.kind) {
    case 'officer':
      return <OfficerField ticket={ticket} label={field.label} error={error} onPick={onPick} />;
    case 'department':
      return <DepartmentField label={field.label} hint={field.hint ?? inboxText.acts.departmentHint} error={error} value={value} onChange={onChange} />;
    case 'closing':
      return <ClosingField label={field.label} error={error} value={value} onChange={onChange} />;
    case 'verdict':
      return <VerdictField label={field.label} error={error} value={value} onChange={onChange} />;
    case 'day':
      return <Field label={field.label} error={error}>{(control) => <input {...control} className="input act-panel__day" type="date" min={dayAfterNow()} value={value} onChange={(event) => onChange(event.target.value)} data-testid={`act-${field.name}`} />}</Field>;
    case 'text':
      return (
        <Field label={field.label} hint={field.hint} error={error}>
          {(control) => <textarea {...control} className="input" rows={3} maxLength={2_000} lang={langOfText(value)} dir="auto" value={value} onChange={(event) => onChange(event.target.value)} data-testid={`act-${field.name}`} />}
        </Field>
      );
  }
}

function ClosingField({ label, error, value, onChange }: VerdictFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => onChange(event.target.value)} data-testid="act-closing-reason">
          <option value="" />
          {CLOSING_REASONS.map((code) => <option key={code} value={code}>{inboxText.acts.closingReasons[code]}</option>)}
        </select>
      )}
    </Field>
  );
}

interface VerdictFieldProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function VerdictField({ label, error, value, onChange }: VerdictFieldProps) {
  return (
    <fieldset>
      <legend className="field__label">{label}</legend>
      <div className="act-panel__verdict">
        {(['accept', 'refuse'] as const).map((verdict) => (
          <label key={verdict} className="choice">
            <input type="radio" name="verdict" value={verdict} checked={value === verdict} onChange={() => onChange(verdict)} data-testid={`verdict-${verdict}`} />
            <span>{inboxText.acts[verdict]}</span>
          </label>
        ))}
      </div>
      {error && <p className="field__error" role="alert">{error}</p>}
    </fieldset>
  );
}

/** Tomorrow, by the clocks of India. */
const dayAfterNow = (): string => new Date(Date.now() + 29.5 * 3_600_000).toISOString().slice(0, 10);
