import { DIGEST_PARTS, DIGEST_TITLES, type DigestOfOffice } from '@pukar/forwarding-core/inbox';
import { Button, EmptyState, indianTime } from '@pukar/ui';
import { type MouseEvent, useContext } from 'react';
import { writePlace } from '../address.js';
import { DayOffContext, useDaysOff } from '../list/day-off.js';
import { DueWordOf } from '../list/due-word.js';
import { NO_FILTER } from '../list/filter.js';
import { inboxText } from '../messages.js';
import { SignedInContext } from '../officer-pages.js';
import { digestOfRows } from './digest-of-rows.js';
import { todayText } from './today-messages.js';
import { useToday } from './use-today.js';

/** The officer's morning: what is late, due, to be decided and re-opened, office by office. */
export function TodayPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const signedIn = useContext(SignedInContext);
  const isDayOff = useDaysOff();
  const { found: value, trouble, look } = useToday((signedIn?.below.length ?? 0) > 0, onSignedOut);
  if (!value || !signedIn) return trouble ? <EmptyState title={inboxText.unreachable}><p>{trouble}</p><Button kind="main" onClick={look}>{inboxText.tryAgain}</Button></EmptyState> : <EmptyState title={inboxText.looking} />;
  const now = new Date(value.serverTime);
  const { counts, offices } = digestOfRows(value.tickets, signedIn, now);
  return (
    <DayOffContext value={isDayOff}>
      <article className="today" data-testid="today">
        <header>
          <h2 className="today__title">{inboxText.today}</h2>
          <p className="today__counts figures">{DIGEST_PARTS.map((part) => <span key={part}><strong>{counts[part]}</strong> {DIGEST_TITLES[part].toLowerCase()}</span>)}</p>
          <p className="quiet">{trouble ?? todayText.summary(indianTime(now))}</p>
        </header>
        {offices.length === 0 && <EmptyState title={todayText.nothing}><p>{todayText.nothingWhy}</p></EmptyState>}
        {offices.map((each) => <OfficeOfToday key={each.officeCode} office={each} isAlone={offices.length === 1} />)}
      </article>
    </DayOffContext>
  );
}

function OfficeOfToday({ office: { officeName, parts }, isAlone }: { readonly office: DigestOfOffice; readonly isAlone: boolean }) {
  return (
    <section className="today__office">
      {!isAlone && <h3 className="today__office-name">{officeName}</h3>}
      {DIGEST_PARTS.map((part) => parts[part].length > 0 && (
        <section key={part} className="today__part" data-testid={`today-${part}`}>
          <h4>{todayText.part(DIGEST_TITLES[part], parts[part].length)}</h4>
          <ul>
            {parts[part].map((ticket) => (
              <li key={ticket.reference}>
                <a className="today__ticket" href={addressOf(ticket.reference)} onClick={openHere}>
                  <DueWordOf row={{ state: 'received', passedBecause: null, actBy: ticket.dueAt.toISOString() }} isWaiting={ticket.isWaiting} />
                  <span className="figures" translate="no">{ticket.reference}</span>
                  <span>{ticket.category}{ticket.place && `, ${ticket.place}`}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const addressOf = (reference: string): string => `${writePlace({ filter: NO_FILTER, query: '', reference })}#tickets`;

/** Opens the ticket without loading the page anew. */
function openHere(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  window.history.pushState(null, '', event.currentTarget.href);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
