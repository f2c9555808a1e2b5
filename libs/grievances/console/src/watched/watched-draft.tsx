import type { DraftContent } from '@pukar/citizens-core/contracts';
import { EmptyState, indianTime, langOfText, Notice, StatusWord } from '@pukar/ui';
import { complaintText } from '../complaint-messages.js';
import type { DirectoryIndex } from '../directory.js';
import { placeName } from '../form/directory-options.js';
import { useWatchedDraft } from './use-watched-draft.js';
import { watchedText as text } from './watched-messages.js';
import type { WatchServer } from './watch-server.js';

interface WatchedDraftProps {
  readonly callId: string;
  readonly server: WatchServer;
  /** Null while the directory is not there: codes are shown. */
  readonly index: DirectoryIndex | null;
}

/** The complaint of a call while its agent writes it, to be read and not to be written in. */
export function WatchedDraft({ callId, server, index }: WatchedDraftProps) {
  const { draft, trouble } = useWatchedDraft(server, callId);
  return (
    <section className="watched" aria-label={text.title} data-testid="watched-draft">
      <p className="watched__head">
        <strong>{text.title}</strong>
        {draft?.savedAt && <span className="quiet">{text.writtenTo(indianTime(new Date(draft.savedAt)))}</span>}
        {draft?.isRegistered && <StatusWord tone="done">{text.isRegistered}</StatusWord>}
      </p>
      {trouble && <Notice tone="soon" testId="watched-trouble">{trouble}</Notice>}
      {draft?.content ? <Content content={draft.content} index={index} /> : !trouble && <EmptyState title={draft ? text.notYet : text.coming} />}
      <p className="quiet">{text.seen}</p>
    </section>
  );
}

function Content({ content, index }: { readonly content: DraftContent; readonly index: DirectoryIndex | null }) {
  const category = index?.category(content.categoryCode) ?? null;
  const place = index?.place(content.placeCode) ?? null;
  const labelOf = (key: string) => category?.facts.find((fact) => fact.key === key)?.label.en ?? key;
  const facts = Object.entries(content.facts).filter(([, { value }]) => value.trim() !== '');
  return (
    <dl className="watched__fields">
      <dt>{complaintText.category}</dt>
      <dd data-testid="watched-category">{category ? `${category.code} ${category.name.en}` : (content.categoryCode ?? <Nothing />)}</dd>
      <dt>{complaintText.place}</dt>
      <dd>{place && index ? placeName(place, index) : (content.placeCode ?? <Nothing />)}</dd>
      <dt>{complaintText.statement}</dt>
      <dd className="watched__statement" lang={langOfText(content.statement)} dir="auto" data-testid="watched-statement">{content.statement || <Nothing />}</dd>
      {facts.map(([key, { value, consent }]) => <Fact key={key} label={labelOf(key)} value={value} isAgreed={category?.facts.find((fact) => fact.key === key)?.identifying ? consent : null} />)}
      {content.citizenName && <><dt>{complaintText.name}</dt><dd lang={langOfText(content.citizenName)} dir="auto">{content.citizenName}</dd></>}
      {content.citizenAddress && <><dt>{complaintText.address}</dt><dd lang={langOfText(content.citizenAddress)} dir="auto">{content.citizenAddress}</dd></>}
    </dl>
  );
}

function Fact({ label, value, isAgreed }: { readonly label: string; readonly value: string; readonly isAgreed: boolean | null }) {
  return <><dt>{label}</dt><dd><span lang={langOfText(value)} dir="auto">{value}</span>{isAgreed !== null && <span className="quiet"> · {isAgreed ? text.agreed : text.notAgreed}</span>}</dd></>;
}

function Nothing() {
  return <span className="quiet">{text.nothing}</span>;
}
