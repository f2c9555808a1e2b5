import type { Paper } from '@pukar/attachments-core/contracts';
import { Button, Notice, When } from '@pukar/ui';
import { inwardText as text } from './inward-messages.js';
import { usePapers } from './use-papers.js';

/** Scans and photos that go with what is written down. They stay at the helpline: no office sees them. */
export function Papers({ callId, isOnline, isRegistered }: { readonly callId: string; readonly isOnline: boolean; readonly isRegistered: boolean }) {
  const { papers, trouble, pending, add, remove } = usePapers(callId, isOnline);
  return (
    <section className="papers" aria-labelledby="papers-title" onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); if (!isRegistered) add([...event.dataTransfer.files]); }}>
      <h3 className="column__title" id="papers-title">{text.papers}</h3>
      {papers.length === 0 && pending === 0 && <p className="quiet">{text.noPapers}</p>}
      <ol className="papers__list">{papers.map((paper, at) => <PaperRow key={paper.id} paper={paper} nth={at + 1} onRemove={isRegistered ? undefined : () => remove(paper.id)} />)}</ol>
      <p role="status">{pending > 0 && text.cleaning(pending)}</p>
      {trouble && <Notice tone="late" testId="paper-refused">{trouble}</Notice>}
      {!isRegistered && (
        <>
          <input
            id="papers" data-testid="papers" className="papers__choose" type="file" multiple accept="image/jpeg,image/png,image/webp,application/pdf" aria-label={text.addPapers}
            onChange={(event) => { add([...(event.target.files ?? [])]); event.target.value = ''; }}
          />
          <p className="quiet">{text.papersNote}</p>
        </>
      )}
    </section>
  );
}

function PaperRow({ paper, nth, onRemove }: { readonly paper: Paper; readonly nth: number; readonly onRemove: (() => void) | undefined }) {
  return (
    <li data-testid="paper">
      <a href={`/api/papers/${paper.id}/file`} download>{text.paperOf(paper.kind === 'pdf', paper.pages, nth)}</a> <span className="quiet">{text.kilobytes(Math.ceil(paper.bytes / 1000))}, <When at={paper.addedAt} /></span>
      {onRemove && <Button kind="bare" aria-label={text.removePaper(nth)} onClick={onRemove}>{text.remove}</Button>}
    </li>
  );
}
