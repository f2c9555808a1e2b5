import type { RecordingView } from '@pukar/recordings-core/contracts';
import { Button, countTime, EmptyState, Notice, StatusWord, type Tone, When } from '@pukar/ui';
import { Fragment, useRef, useState } from 'react';
import { RecordingPlayer } from '../player/recording-player.js';
import { recordingText as text } from '../recording-messages.js';
import { SearchForm } from './search-form.js';
import { type RecordingSearch, useRecordings } from './use-recordings.js';

const MOST = 50;
const TONES: Readonly<Record<RecordingView['state'], Tone>> = { wanted: 'calm', recording: 'live', paused: 'soon', fetching: 'calm', kept: 'done', absent: 'calm', failed: 'late', deleted: 'calm' };
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Kolkata' }).format(new Date());

/** The supervisor's page: recordings of a ticket, a call or a day, and a player for each. It shows nothing of the caller. */
export function RecordingsPage({ onExpire }: { readonly onExpire: () => void }) {
  const [search, setSearch] = useState<RecordingSearch>(() => ({ call: '', ticket: '', day: today(), before: null }));
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { recordings, trouble, refusal, again, fetchAgain } = useRecordings(search, onExpire);
  /** The key that was pressed may be gone on the other page: whoever works by keyboard goes on at its first recording. */
  const turnTo = (before: string | null) => {
    setOpen(null);
    setSearch({ ...search, before });
    list.current?.focus();
  };
  return (
    <>
      <SearchForm search={search} onSearch={(wanted) => { setOpen(null); setSearch(wanted); again(); }} />
      {trouble && <Notice tone="late" testId="recordings-trouble"><p>{text.failed} {trouble}</p><Button onClick={again}>{text.tryAgain}</Button></Notice>}
      {refusal && <Notice tone="late" testId="fetch-refusal"><p>{refusal}</p></Notice>}
      <div ref={list} tabIndex={-1}>
        {!trouble && recordings?.length === 0 && <EmptyState title={search.before ? text.nothingEarlier : text.nothing} testId="no-recordings"><p>{text.nothingNote}</p></EmptyState>}
        {!trouble && recordings && recordings.length > 0 && <RecordingsTable recordings={recordings} open={open} onOpen={setOpen} onFetch={(id) => void fetchAgain(id)} onExpire={onExpire} />}
      </div>
      {recordings && <Pages before={search.before} last={recordings.length === MOST ? (recordings.at(-1)?.id ?? null) : null} onTurn={turnTo} />}
    </>
  );
}

interface PagesProps {
  readonly before: string | null;
  /** The last recording of a full page; null where there is nothing earlier. */
  readonly last: string | null;
  readonly onTurn: (before: string | null) => void;
}

function Pages({ before, last, onTurn }: PagesProps) {
  if (!before && !last) return null;
  return (
    <nav className="recordings__pages" aria-label={text.pages}>
      {before && <Button data-testid="newest-recordings" onClick={() => onTurn(null)}>{text.newest}</Button>}
      {last && <Button data-testid="earlier-recordings" onClick={() => onTurn(last)}>{text.earlier}</Button>}
    </nav>
  );
}

interface TableProps {
  readonly recordings: readonly RecordingView[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly onFetch: (id: string) => void;
  readonly onExpire: () => void;
}

function RecordingsTable({ recordings, open, onOpen, onFetch, onExpire }: TableProps) {
  return (
    <table className="table table--stacks" data-testid="recordings">
      <caption>{text.caption}</caption>
      <thead><tr>{[text.when, text.kind, text.length, text.state, text.keptUntil, text.call].map((head) => <th key={head} scope="col">{head}</th>)}<th scope="col"><span className="unseen">{text.open}</span></th></tr></thead>
      <tbody>
        {recordings.map((one) => (
          <Fragment key={one.id}>
            <tr>
              <td data-head={text.when}><When at={one.at} show="exact" /></td>
              <td data-head={text.kind}>{text.kinds[one.kind]}</td>
              <td className="figures" data-head={text.length}>{one.seconds === null ? '–' : countTime(one.seconds)}</td>
              <td data-head={text.state}><StatusWord tone={TONES[one.state]}>{text.states[one.state]}</StatusWord></td>
              <td data-head={text.keptUntil}>{one.isHeldAsEvidence ? text.evidence : one.state === 'kept' && one.keepUntil ? <When at={one.keepUntil} show="exact" /> : '–'}</td>
              <td className="figures quiet" data-head={text.call}>{one.callId}</td>
              <td><Button aria-expanded={open === one.id} data-testid="open-recording" onClick={() => onOpen(open === one.id ? null : one.id)}>{open === one.id ? text.close : text.open}</Button></td>
            </tr>
            {open === one.id && <tr className="recordings__player"><td colSpan={7}><RecordingPlayer recording={one} onExpire={onExpire} />{one.state === 'failed' && !one.isGone && <Button data-testid="fetch-again" onClick={() => onFetch(one.id)}>{text.fetchAgain}</Button>}</td></tr>}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
