import { Button, Field } from '@pukar/ui';
import { useState } from 'react';
import { inboxText } from '../messages.js';
import { bringEvidence } from './evidence-server.js';

/** As many files as go with one answer. */
const MOST = 6;

interface EvidenceFieldProps {
  readonly reference: string;
  /** The ids of the files that were brought, with spaces between them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const evidenceIds = (value: string | undefined): string[] => (value ?? '').split(' ').filter(Boolean);

/** Photos and papers that show what was done; the server takes out what they say of their maker. */
export function EvidenceField({ reference, value, onChange }: EvidenceFieldProps) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const ids = evidenceIds(value);

  const bring = async (files: readonly File[]) => {
    setBusy(true);
    setError(undefined);
    const brought = [...ids];
    for (const file of files.slice(0, MOST - ids.length)) {
      const answer = await bringEvidence(reference, file);
      if (answer.ok) brought.push(answer.value);
      else setError((before) => [before, `${file.name}: ${answer.message}`].filter(Boolean).join(' '));
      onChange(brought.join(' '));
    }
    setBusy(false);
  };
  return (
    <>
      <Field label={inboxText.evidence.label} hint={isBusy ? inboxText.evidence.bringing : ids.length > 0 ? inboxText.evidence.brought(ids.length) : inboxText.evidence.hint} error={error}>
        {(control) => <input {...control} className="input" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" disabled={isBusy || ids.length >= MOST} onChange={({ target }) => { void bring([...(target.files ?? [])]); target.value = ''; }} data-testid="evidence" />}
      </Field>
      {ids.length > 0 && (
        <ul className="evidence-files" data-testid="evidence-files">
          {ids.map((id, at) => (
            <li key={id}>
              <a href={`/api/inbox/${encodeURIComponent(reference)}/evidence/${id}`} download>{inboxText.evidence.file(at + 1)}</a>
              <Button kind="bare" aria-label={inboxText.evidence.leaveOutNth(at + 1)} onClick={() => onChange(ids.filter((each) => each !== id).join(' '))} data-testid="evidence-leave-out">{inboxText.evidence.leaveOut}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
