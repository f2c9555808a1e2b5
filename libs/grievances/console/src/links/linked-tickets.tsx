import { LINK_REASONS, type LinkedTicket } from '@pukar/grievances-core/contracts';
import { Button, Field, Grouped, Notice, When } from '@pukar/ui';
import { type FormEvent, useId } from 'react';
import { linksText as text } from './links-messages.js';
import { useLinks } from './use-links.js';

/** What a ticket has to do with, and linking another by its number, which the citizen names. */
export function LinkedTickets({ ticketNumber }: { readonly ticketNumber: string }) {
  const { links, trouble, link, unlink } = useLinks(ticketNumber);
  const titleId = useId();
  return (
    <section className="links" aria-labelledby={titleId} data-testid="links">
      <h4 className="ticket__label" id={titleId}>{text.title}</h4>
      {links?.length === 0 && <p className="quiet">{text.none}</p>}
      <ul className="papers__list">{links?.map((one) => <Linked key={one.id} one={one} onUnlink={() => void unlink(one.id)} />)}</ul>
      {links && <LinkForm onLink={link} />}
      {trouble && <Notice tone="late" testId="link-refused">{trouble}</Notice>}
    </section>
  );
}

function Linked({ one, onUnlink }: { readonly one: LinkedTicket; readonly onUnlink: () => void }) {
  return (
    <li data-testid="linked">
      {one.number && <><Grouped value={one.number} kind="ticket" /> · </>}{one.categoryName}{one.placeName && `, ${one.placeName}`} · {text.reasons[one.reason]} · {text.registered} <When at={one.registeredAt} /> · {one.stage}{' '}
      <Button kind="bare" aria-label={text.unlinkOf(one.categoryName)} onClick={onUnlink}>{text.unlink}</Button>
    </li>
  );
}

function LinkForm({ onLink }: { readonly onLink: (other: string, reason: string) => Promise<boolean> }) {
  const link = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    if (await onLink(String(data.get('other')), String(data.get('reason')))) form.reset();
  };
  return (
    <details className="papers--folded">
      <summary>{text.linkOther}</summary>
      <form className="links__form" onSubmit={(event) => void link(event)}>
        <Field label={text.other}>{(control) => <input className="input figures" name="other" data-testid="link-other" required maxLength={30} inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Field label={text.reason}>{(control) => <select className="input" name="reason" data-testid="link-reason" {...control}>{LINK_REASONS.map((reason) => <option key={reason} value={reason}>{text.reasons[reason]}</option>)}</select>}</Field>
        <Button type="submit" data-testid="link">{text.link}</Button>
        <p className="quiet">{text.note}</p>
      </form>
    </details>
  );
}
