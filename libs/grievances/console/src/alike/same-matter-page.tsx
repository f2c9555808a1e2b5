import { Button, Field, Notice } from '@pukar/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
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
    <div className="same-matter">
      <Outages index={index} search={search} onExpire={onExpire} />
      <MergeForm />
      <OfOneTicket />
    </div>
  );
}

/** A form of ticket numbers; it cannot be sent before each of them is there. */
function NumbersForm({ onSend, button, children }: { readonly onSend: (form: HTMLFormElement) => Promise<void> | void; readonly button: (isFilled: boolean) => ReactNode; readonly children: ReactNode }) {
  const [isFilled, setFilled] = useState(false);
  const look = (form: HTMLFormElement) => setFilled([...form.elements].every((one) => !(one instanceof HTMLInputElement) || /\p{Nd}/u.test(one.value)));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!isFilled) return;
    await onSend(form);
    look(form);
  };
  return <form className="same-matter__form" onInput={(event) => look(event.currentTarget)} onSubmit={(event) => void send(event)}>{children}{button(isFilled)}</form>;
}

function MergeForm() {
  const { said, ask } = useSaying();
  const merge = async (form: HTMLFormElement) => {
    if (await ask('/api/tickets/merge', 'POST', Object.fromEntries(new FormData(form)), text.merged)) form.reset();
  };
  return (
    <section className="part" aria-labelledby="merge-title">
      <h2 id="merge-title">{text.mergeTitle}</h2>
      <p className="quiet">{text.mergeNote}</p>
      <NumbersForm onSend={merge} button={(isFilled) => <Button kind="main" type="submit" data-testid="merge" disabled={!isFilled}>{text.merge}</Button>}>
        <Field label={text.mergeNumber}>{(control) => <input className="input figures" name="number" data-testid="merge-number" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Field label={text.mergeInto}>{(control) => <input className="input figures" name="into" data-testid="merge-into" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
      </NumbersForm>
      {said && <Notice tone={said.tone} testId="merge-said">{said.words}</Notice>}
    </section>
  );
}

function OfOneTicket() {
  const [number, setNumber] = useState<string | null>(null);
  return (
    <section className="part" aria-labelledby="of-one-title">
      <h2 id="of-one-title">{text.ofOne}</h2>
      <NumbersForm onSend={(form) => setNumber(String(new FormData(form).get('number') ?? ''))} button={(isFilled) => <Button type="submit" data-testid="of-one" disabled={!isFilled}>{text.show}</Button>}>
        <Field label={text.mergeNumber}>{(control) => <input className="input figures" name="number" data-testid="of-one-number" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
      </NumbersForm>
      {number !== null && <div className="same-matter__one" key={number}><LinkedTickets ticketNumber={number} /><Papers of={{ ticketNumber: number }} isOnline may={{ add: false, remove: false }} /></div>}
    </section>
  );
}
