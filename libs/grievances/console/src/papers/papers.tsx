import type { Paper } from '@pukar/attachments-core/contracts';
import { Button, Notice, When } from '@pukar/ui';
import { type ReactNode, useId } from 'react';
import { papersText as text } from './papers-messages.js';
import { type PapersOf, type PapersOnScreen, usePapers } from './use-papers.js';

interface PapersProps {
  readonly of: PapersOf;
  readonly isOnline: boolean;
  /** Whether more may be added, and what is there taken away. */
  readonly may: { readonly add: boolean; readonly remove: boolean };
}

/** Scans and photos that go with a complaint or a ticket. They stay at the helpline: no office sees them. */
export function Papers({ of, isOnline, may }: PapersProps) {
  const shown = usePapers(of, isOnline);
  const titleId = useId();
  return (
    <section className="papers" aria-labelledby={titleId} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); if (may.add) shown.add([...event.dataTransfer.files]); }}>
      <h3 className="column__title" id={titleId}>{text.papers}</h3>
      <PaperList shown={shown} isOfTicket={!('callId' in of)} may={may} />
      {may.add && <Adding onAdd={shown.add} label={'callId' in of ? text.addPapers : text.addToTicket} />}
    </section>
  );
}

/** The same, folded, where a call leaves little room: most callers have none at hand. */
export function FoldedPapers(props: PapersProps) {
  const shown = usePapers(props.of, props.isOnline);
  return (
    <details className="papers papers--folded" data-testid="papers-of-call">
      <summary>{text.papers}{shown.papers.length > 0 && ` (${shown.papers.length})`}</summary>
      <PaperList shown={shown} isOfTicket={false} may={props.may} />
      {props.may.add && <Adding onAdd={shown.add} label={text.addPapers} />}
    </details>
  );
}

function PaperList({ shown, isOfTicket, may }: { readonly shown: PapersOnScreen; readonly isOfTicket: boolean; readonly may: PapersProps['may'] }) {
  const { papers, trouble, pending, remove } = shown;
  const none = !isOfTicket ? text.noPapers : may.add ? text.noPapersOfTicket : text.nonePapersToRead;
  return (
    <>
      {papers.length === 0 && pending === 0 && <p className="quiet">{none}</p>}
      <ol className="papers__list">{papers.map((paper, at) => <PaperRow key={paper.id} paper={paper} nth={at + 1} onRemove={may.remove ? () => remove(paper.id) : undefined} />)}</ol>
      <p role="status">{pending > 0 && text.cleaning(pending)}</p>
      {trouble && <Notice tone="late" testId="paper-refused">{trouble}</Notice>}
    </>
  );
}

function Adding({ onAdd, label }: { readonly onAdd: PapersOnScreen['add']; readonly label: string }): ReactNode {
  return (
    <>
      <input
        data-testid="papers" className="papers__choose" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-label={label} title={label}
        onChange={(event) => { onAdd([...(event.target.files ?? [])]); event.target.value = ''; }}
      />
      <p className="quiet">{text.papersNote}</p>
    </>
  );
}

function PaperRow({ paper, nth, onRemove }: { readonly paper: Paper; readonly nth: number; readonly onRemove: (() => void) | undefined }) {
  const isPdf = paper.kind === 'pdf';
  return (
    <li data-testid="paper">
      <a href={`/api/papers/${paper.id}/file`} title={isPdf ? text.isSaved : text.opensAside} {...(isPdf ? { download: '' } : { target: '_blank', rel: 'noopener noreferrer' })}>{text.paperOf(isPdf, paper.pages, nth)}</a> <span className="quiet">{text.kilobytes(Math.ceil(paper.bytes / 1000))}, <When at={paper.addedAt} /></span>
      {onRemove && <Button kind="bare" aria-label={text.removePaper(nth)} onClick={onRemove}>{text.remove}</Button>}
    </li>
  );
}
