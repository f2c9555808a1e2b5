import { Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import type { DirectoryIndex, DirectorySearch } from '../directory.js';
import { LinkedTickets } from '../links/linked-tickets.js';
import { Papers } from '../papers/papers.js';
import { alikeText as text } from './alike-messages.js';
import { Outages } from './outages.js';
import { useSaying } from './use-saying.js';

interface SameMatterPageProps {
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  readonly onExpire: () => void;
}

/** A supervisor's page of tickets about one matter: outages with many callers, merging two, and what one has to do with. */
export function SameMatterPage({ index, search, onExpire }: SameMatterPageProps) {
  return (
    <main className="page-body same-matter">
      <Outages index={index} search={search} onExpire={onExpire} />
      <MergeForm />
      <OfOneTicket />
    </main>
  );
}

function MergeForm() {
  const { said, ask } = useSaying();
  const merge = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await ask('/api/tickets/merge', 'POST', Object.fromEntries(new FormData(form)), text.merged)) form.reset();
  };
  return (
    <section className="part" aria-labelledby="merge-title">
      <h2 id="merge-title">{text.mergeTitle}</h2>
      <p className="quiet">{text.mergeNote}</p>
      <form className="same-matter__form" onSubmit={(event) => void merge(event)}>
        <Field label={text.mergeNumber}>{(control) => <input className="input figures" name="number" data-testid="merge-number" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Field label={text.mergeInto}>{(control) => <input className="input figures" name="into" data-testid="merge-into" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Button kind="main" type="submit" data-testid="merge">{text.merge}</Button>
      </form>
      {said && <Notice tone={said.tone} testId="merge-said">{said.words}</Notice>}
    </section>
  );
}

function OfOneTicket() {
  const [number, setNumber] = useState<string | null>(null);
  return (
    <section className="part" aria-labelledby="of-one-title">
      <h2 id="of-one-title">{text.ofOne}</h2>
      <form className="same-matter__form" onSubmit={(event) => { event.preventDefault(); setNumber(String(new FormData(event.currentTarget).get('number') ?? '')); }}>
        <Field label={text.mergeNumber}>{(control) => <input className="input figures" name="number" data-testid="of-one-number" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Button type="submit" data-testid="of-one">{text.show}</Button>
      </form>
      {number !== null && <div className="same-matter__one" key={number}><LinkedTickets ticketNumber={number} /><Papers of={{ ticketNumber: number }} isOnline may={{ add: false, remove: false }} /></div>}
    </section>
  );
}
