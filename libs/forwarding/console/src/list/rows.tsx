import type { InboxRow } from '@pukar/forwarding-core/contracts';
import { Button } from '@pukar/ui';
import { useEffect, useRef, useState } from 'react';
import { type Place, writePlace } from '../address.js';
import { inboxText } from '../messages.js';
import type { Seen } from './row-facts.js';
import { TicketRow } from './ticket-row.js';

/** How many rows are drawn, and how many more each time that the end comes into sight: a list of a thousand opens as fast as one of ten. */
const PAGE = 60;

interface RowsProps {
  readonly rows: readonly InboxRow[];
  readonly place: Place;
  readonly fresh: ReadonlySet<string>;
  readonly ownOffice: string;
  readonly seen: Seen;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (reference: string) => void;
  readonly onChoose: (reference: string, isRange: boolean) => void;
}

/** The rows of the list. More are drawn below as one scrolls or walks there; nothing above them moves. */
export function Rows({ rows, place, fresh, ownOffice, seen, chosen, onOpen, onChoose }: RowsProps) {
  const [pages, setPages] = useState(1);
  const end = useRef<HTMLDivElement>(null);
  const atOpen = rows.findIndex(({ reference }) => reference === place.reference);
  const drawn = Math.max(pages * PAGE, atOpen + 1);
  const left = rows.length - drawn;
  const hasMore = left > 0;

  useEffect(() => {
    if (!end.current) return;
    const watch = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) setPages((before) => before + 1); }, { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [drawn, hasMore]);

  return (
    <>
      <ol>
        {rows.slice(0, drawn).map((row) => (
          <TicketRow
            key={row.reference} row={row} href={writePlace({ ...place, reference: row.reference })} isOpen={row.reference === place.reference}
            ownOffice={ownOffice} seen={seen} isFresh={fresh.has(row.reference)} isChosen={chosen.has(row.reference)} onOpen={onOpen} onChoose={onChoose}
          />
        ))}
      </ol>
      {hasMore && <div className="inbox__more" ref={end}><Button kind="bare" onClick={() => setPages(pages + 1)}>{inboxText.more(left)}</Button></div>}
    </>
  );
}
