import type { Alike } from '@pukar/grievances-core/contracts';
import { Button, Grouped, indianDate, langOfText, useActs } from '@pukar/ui';
import { alikeText as text } from './alike-messages.js';

/** What this caller said of the same matter before: to be told of, or opened again, rather than registered twice. */
export function OwnSay({ own, onTicket }: { readonly own: Alike['own']; readonly onTicket: (number: string) => void }) {
  const [latest] = own;
  useActs({ 'form.own': latest ? () => onTicket(latest.number) : undefined });
  if (!latest) return null;
  return (
    <section className="column column--alike" aria-labelledby="own-title" data-testid="own-tickets">
      <h2 className="column__title" id="own-title">{text.ownTitle}</h2>
      {own.map((one) => (
        <div className="alike" key={one.number}>
          <p><strong>{text.ownOf(indianDate(new Date(one.registeredAt), new Date(), 'en-IN'))}</strong> · <Grouped value={one.number} kind="ticket" /> · {one.stage}</p>
          <p className="alike__statement" lang={langOfText(one.statement)} dir="auto">{one.statement}</p>
          <p className="quiet">{one.isResolved ? text.ownResolved : text.ownOpen}</p>
          <Button {...(one === latest ? { act: 'form.own' as const } : {})} data-testid="show-own" onClick={() => onTicket(one.number)}>{text.showOwn}</Button>
        </div>
      ))}
    </section>
  );
}
