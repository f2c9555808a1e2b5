import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { StatusWord, When, Written } from '@pukar/ui';
import type { MouseEvent } from 'react';
import { writePlace } from '../address.js';
import { inboxText } from '../messages.js';
import { DueWordOf } from './due-word.js';

interface TicketRowProps {
  readonly row: InboxRow;
  readonly query: string;
  readonly isOpen: boolean;
  readonly isFresh: boolean;
  readonly onOpen: (reference: string) => void;
}

/** One ticket in the list. A link, so that Enter, a middle click and a screen reader know what to do with it. */
export function TicketRow({ row, query, isOpen, isFresh, onOpen }: TicketRowProps) {
  const { reference, categoryName, placeName } = row;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(reference);
  };
  return (
    <li>
      <a className="ticket-row" href={writePlace({ query, reference })} data-reference={reference} data-state={row.state} data-testid={`inbox-row-${reference}`} aria-current={isOpen || undefined} onClick={open}>
        <DueWordOf row={row} />
        <span className="ticket-row__reference figures" translate="no">{reference}</span>
        <span className="ticket-row__date quiet"><When at={row.resolvedAt ?? row.dueAt} show="exact" /></span>
        <span className="ticket-row__what">{isFresh && <><StatusWord tone="live">{inboxText.isNew}</StatusWord> </>}<span className="ticket-row__category">{categoryName.en}</span>{placeName && `, ${placeName.en}`}</span>
        <Written className="ticket-row__excerpt quiet" text={row.excerpt} />
      </a>
    </li>
  );
}
