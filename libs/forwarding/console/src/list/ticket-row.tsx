import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { isInHand } from '@pukar/forwarding-core/inbox';
import { StatusWord, When } from '@pukar/ui';
import type { MouseEvent } from 'react';
import { inboxText } from '../messages.js';
import { DueWordOf } from './due-word.js';
import { Excerpt } from './excerpt.js';
import type { Found } from './found-pieces.js';
import { flagsOf, isWaiting, type Seen } from './row-facts.js';

interface TicketRowProps {
  readonly row: InboxRow;
  /** The address that opens it. */
  readonly href: string;
  readonly ownOffice: string;
  readonly seen: Seen;
  readonly isOpen: boolean;
  readonly isFresh: boolean;
  readonly isChosen: boolean;
  readonly onOpen: (reference: string) => void;
  /** Left out where none can be chosen. */
  readonly onChoose?: (reference: string, isRange: boolean) => void;
  /** Where in the excerpt the words are that were looked for. */
  readonly found?: Found;
}

/** One ticket in the list. A link, so that Enter, a middle click and a screen reader know what to do with it; and a box to choose it with others. */
export function TicketRow({ row, href, ownOffice, seen, isOpen, isFresh, isChosen, onOpen, onChoose, found }: TicketRowProps) {
  const { reference, categoryName, placeName } = row;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey && onChoose) onChoose(reference, true);
    else onOpen(reference);
  };
  return (
    <li className="ticket-line" data-chosen={isChosen}>
      {onChoose && (
        <label className="ticket-line__choose">
          <input type="checkbox" checked={isChosen} tabIndex={-1} disabled={!isInHand(row.state) || row.task !== 'answer' || row.officeCode !== ownOffice} aria-label={inboxText.bulk.choose(reference)} data-testid={`choose-${reference}`} onChange={() => onChoose(reference, false)} />
        </label>
      )}
      <a className="ticket-row" href={href} data-reference={reference} data-state={row.state} data-testid={`inbox-row-${reference}`} aria-current={isOpen || undefined} onClick={open}>
        <DueWordOf row={row} isWaiting={isWaiting(row, seen.now)} />
        <span className="ticket-row__reference figures" translate="no">{reference}</span>
        <span className="ticket-row__what">{isFresh && <><StatusWord tone="live">{inboxText.isNew}</StatusWord> </>}<span className="ticket-row__category">{categoryName.en}</span>{placeName && `, ${placeName.en}`}</span>
        <span className="ticket-row__date quiet"><When at={row.resolvedAt ?? row.actBy} show="exact" /></span>
        <span className="ticket-row__flags">{flagsOf(row, ownOffice, seen).map((flag) => <span key={flag} className="flag">{flag}</span>)}</span>
        <Excerpt text={row.excerpt} found={found} />
      </a>
    </li>
  );
}
