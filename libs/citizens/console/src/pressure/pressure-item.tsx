import type { PressureReport } from '@pukar/citizens-core/contracts';
import { api, Button, Field, Grouped, StatusWord, When, Written } from '@pukar/ui';
import { useState } from 'react';
import { pressureText as text } from '../pressure-messages.js';

interface PressureItemProps {
  readonly report: PressureReport;
  readonly onHandled: (tone: 'done' | 'late', words: string) => void;
}

/** One citizen who is pressed: about which complaint, in which words, and what is done about it. */
export function PressureItem({ report, onHandled }: PressureItemProps) {
  const { handled } = report;
  return (
    <article className={`mark${handled ? '' : ' mark--urgent'}`} data-testid="pressure-report">
      <header className="mark__head">
        <h2 className="mark__kind"><Grouped value={report.ticketNumber} kind="ticket" /></h2>
        <StatusWord tone={handled ? 'done' : 'late'}>{handled ? text.done : text.waits}</StatusWord>
        <strong>{text.answers[report.answer]}</strong>
        <When at={report.at} show="exact" />
        <span className="quiet">{text.toldTo} {report.agent}</span>
      </header>
      <div className="mark__body">
        <div className="mark__said">
          {report.words === '' ? <p className="quiet">{text.noWords}</p> : <p><Written text={report.words} /></p>}
          <p className="quiet">{text.ticketIs} {report.stage}</p>
          {handled && <p>{text.handledBy} {handled.by}, <When at={handled.at} show="exact" />: <Written text={handled.note} /></p>}
        </div>
        {!handled && <HandleForm id={report.id} onHandled={onHandled} />}
      </div>
    </article>
  );
}

const SHORTEST = 10;

function HandleForm({ id, onHandled }: { readonly id: string; readonly onHandled: PressureItemProps['onHandled'] }) {
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState<string | undefined>();
  const handle = async () => {
    if (note.trim().length < SHORTEST) return setTrouble(text.noteMissing);
    const answer = await api(`/api/pressure/${id}/handled`, { method: 'POST', body: { note } });
    if (answer.ok) return onHandled('done', text.handled);
    setTrouble(answer.message);
    if (answer.code === 'handled') onHandled('late', answer.message);
  };
  return (
    <form className="mark__decide" onSubmit={(event) => { event.preventDefault(); void handle(); }}>
      <Field label={text.note} hint={text.noteHint} error={trouble}>
        {(control) => <textarea className="input" {...control} rows={2} maxLength={1_000} data-testid="pressure-note" value={note} onChange={(event) => { setNote(event.target.value); setTrouble(undefined); }} />}
      </Field>
      <div className="mark__actions"><Button kind="main" type="submit" data-testid="pressure-handled">{text.handle}</Button></div>
    </form>
  );
}
