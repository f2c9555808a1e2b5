import { Button, Field } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { recordingText as text } from '../recording-messages.js';
import type { RecordingSearch } from './use-recordings.js';

/** By ticket, by call, or by day; never by a number that calls. */
export function SearchForm({ search, onSearch }: { readonly search: RecordingSearch; readonly onSearch: (search: RecordingSearch) => void }) {
  const [typed, setTyped] = useState(search);
  const find = (event: FormEvent) => {
    event.preventDefault();
    onSearch({ ...typed, before: null });
  };
  const type = (part: keyof RecordingSearch) => (event: { readonly target: { readonly value: string } }) => setTyped({ ...typed, [part]: event.target.value });
  return (
    <form className="recordings-search" role="search" aria-label={text.search} onSubmit={find}>
      <Field label={text.byTicket}>{(control) => <input className="input figures" inputMode="numeric" autoComplete="off" {...control} value={typed.ticket} data-testid="search-ticket" onChange={type('ticket')} />}</Field>
      <Field label={text.byCall}>{(control) => <input className="input" autoComplete="off" spellCheck={false} {...control} value={typed.call} data-testid="search-call" onChange={type('call')} />}</Field>
      <Field label={text.byDay}>{(control) => <input className="input" type="date" {...control} value={typed.day} data-testid="search-day" onChange={type('day')} />}</Field>
      <Button kind="main" type="submit" data-testid="search">{text.find}</Button>
    </form>
  );
}
