import type { OpeningState } from '@pukar/directory-core/contracts';
import { Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { openingText as text } from './opening-messages.js';
import { useSwitch } from './use-switch.js';
import { readSpans, writtenSpans } from './written-hours.js';

interface HoursFormProps {
  readonly queue: OpeningState['queues'][number];
  readonly onDone: (isDone: boolean) => void;
}

/** The hours of a queue, a line a day. */
export function HoursForm({ queue: { queue, version, hours, areFirstHours }, onDone }: HoursFormProps) {
  const [written, setWritten] = useState(() => text.days.map((_, at) => writtenSpans(hours.days[String(at + 1)] ?? [])));
  const [closedOnHolidays, setClosedOnHolidays] = useState(hours.closedOnHolidays);
  const { busy, trouble, send } = useSwitch(queue, version, onDone);
  const read = written.map(readSpans);
  const save = async () => {
    if (read.every((spans) => spans !== undefined)) await send({ do: 'hours', hours: { days: Object.fromEntries(read.map((spans, at) => [String(at + 1), spans])), closedOnHolidays } });
  };
  return (
    <details className="opening__hours">
      <summary>{text.hours}</summary>
      <form className="opening__days" onSubmit={(event) => { event.preventDefault(); void save(); }}>
        {areFirstHours && <p className="quiet">{text.firstHours}</p>}
        <p className="quiet">{text.hoursHint}</p>
        {trouble && <Notice tone="late">{trouble.message}</Notice>}
        {text.days.map((day, at) => (
          <Field key={day} label={day} error={read[at] ? undefined : text.badHours}>
            {(control) => <input {...control} className="input figures" data-testid={`hours-${at + 1}`} value={written[at]} onChange={(event) => setWritten(written.with(at, event.target.value))} />}
          </Field>
        ))}
        <label className="choice"><input type="checkbox" data-testid="on-holidays" checked={closedOnHolidays} onChange={(event) => setClosedOnHolidays(event.target.checked)} /> {text.onHolidays}</label>
        <div className="opening__act"><Button type="submit" data-testid="save-hours" busy={busy === 'hours' && text.saving}>{text.saveHours}</Button></div>
      </form>
    </details>
  );
}
