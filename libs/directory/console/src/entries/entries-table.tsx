import type { ContentEntry } from '@pukar/directory-core/contracts';
import type { Standing } from '@pukar/directory-core/domain';
import { Button, EmptyState, indianDate, languageName, StatusWord, type Tone, When } from '@pukar/ui';
import { entriesText as text } from './entries-messages.js';
import { ownerName, titleOf } from './entry-title.js';

const TONES: Readonly<Record<Standing, Tone>> = { live: 'done', soon: 'soon', expired: 'late', retired: 'calm' };
/** More rows than this are not walked by anybody: they search. */
const MOST_ROWS = 60;

/** A day with its year: it may be long past, or far off. */
const reviewDay = (day: string): string => indianDate(new Date(`${day}T12:00:00+05:30`), new Date(0), 'en-IN');

interface EntriesTableProps {
  readonly entries: readonly ContentEntry[];
  readonly onOpen: (entry: ContentEntry) => void;
}

/** The entries of a kind, what must be looked at first. */
export function EntriesTable({ entries, onOpen }: EntriesTableProps) {
  if (entries.length === 0) return <EmptyState title={text.nothing}><p>{text.nothingHow}</p></EmptyState>;
  return (
    <>
      <table className="table table--stacks entries__table" data-testid="entries">
        <caption className="unseen">{text.caption}</caption>
        <thead><tr>{Object.values(text.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
        <tbody>
          {entries.slice(0, MOST_ROWS).map((entry) => (
            <tr key={entry.code} data-testid={`entry-${entry.code}`}>
              <td data-head={text.columns.what}><Button kind="bare" data-testid="open-entry" onClick={() => onOpen(entry)}>{titleOf(entry)}</Button></td>
              <td data-head={text.columns.standing}><StatusWord tone={TONES[entry.standing]} testId="standing">{text.standings[entry.standing]}</StatusWord> {entry.standing !== 'retired' && <time className="quiet" dateTime={entry.reviewOn}>{text.until[entry.standing]} {reviewDay(entry.reviewOn)}</time>}</td>
              <td data-head={text.columns.owner}>{ownerName(entry.owner)}</td>
              <td data-head={text.columns.silent}>{entry.silentIn.length === 0 ? <span className="quiet">{text.everywhere}</span> : entry.silentIn.map(languageName).join(', ')}</td>
              <td data-head={text.columns.changed}>{entry.changedAt ? <><When at={entry.changedAt} show="exact" /> {entry.changedBy}</> : <span className="quiet">{text.firstData}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > MOST_ROWS && <p className="quiet">{text.more(entries.length - MOST_ROWS)}</p>}
    </>
  );
}
