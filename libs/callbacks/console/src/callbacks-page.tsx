import { CALLBACK_VIEWS, type CallbackView, OWED_REASONS } from '@pukar/callbacks-core/contracts';
import { Button, EmptyState, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { callbackText as text } from './callback-messages.js';
import { CallbackRow } from './callback-row.js';
import { useCallbacks } from './use-callbacks.js';
import './callbacks.css';

type Reason = (typeof OWED_REASONS)[number];

/** What the address says of the list, so that it can be shared and reloaded. */
function filterOfAddress(): { view: CallbackView; reason: Reason | '' } {
  const query = new URLSearchParams(location.search);
  return { view: CALLBACK_VIEWS.find((view) => view === query.get('view')) ?? 'open', reason: OWED_REASONS.find((reason) => reason === query.get('reason')) ?? '' };
}

/** The supervisor's page: whom we owe a call, what is overdue first, with two acts by hand. */
export function CallbacksPage({ onExpire }: { readonly onExpire: () => void }) {
  const [filter, setFilter] = useState(filterOfAddress);
  const [told, setTold] = useState<{ readonly tone: 'done' | 'late'; readonly words: string } | null>(null);
  const query = new URLSearchParams({ view: filter.view, ...(filter.reason ? { reason: filter.reason } : {}) }).toString();
  const { found, trouble, look } = useCallbacks(query, onExpire);
  const choose = (next: typeof filter) => {
    setFilter(next);
    setTold(null);
    history.replaceState(null, '', `?${new URLSearchParams({ view: next.view, ...(next.reason ? { reason: next.reason } : {}) }).toString()}${location.hash}`);
  };
  const countOf = (view: CallbackView): number | undefined => (view === 'done' ? found?.counts.doneToday : found?.counts[view]);
  const empty = filter.view === 'open' && !filter.reason ? text.empty : text.emptyView;
  return (
    <div className="call-backs">
      <div className="call-backs__filters">
        <div className="call-backs__views" role="group" aria-label={text.title}>
          {CALLBACK_VIEWS.map((view) => (
            <Button key={view} kind={view === filter.view ? 'main' : 'plain'} aria-pressed={view === filter.view} data-testid={`view-${view}`} onClick={() => choose({ ...filter, view })}>
              {text.views[view]} <span className="figures">{countOf(view) ?? ''}</span>
            </Button>
          ))}
        </div>
        <Field label={text.reason}>
          {(control) => <select className="input" {...control} value={filter.reason} onChange={(event) => choose({ ...filter, reason: event.target.value as Reason | '' })}><option value="">{text.anyReason}</option>{OWED_REASONS.map((one) => <option key={one} value={one}>{text.reasons[one]}</option>)}</select>}
        </Field>
      </div>
      {told && <Notice tone={told.tone}>{told.words}</Notice>}
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!found && !trouble && <EmptyState title={text.loading} />}
      {found?.items.length === 0 && <EmptyState title={empty.title} testId="no-call-backs"><p>{empty.note}</p></EmptyState>}
      {found && found.items.length > 0 && (
        <table className="table table--stacks call-backs__table" data-testid="call-backs">
          <thead><tr>{Object.values(text.columns).map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          <tbody>{found.items.map((item) => <CallbackRow key={item.id} item={item} onDone={(words) => { setTold({ tone: 'done', words }); look(); }} onTrouble={(words) => setTold({ tone: 'late', words })} />)}</tbody>
        </table>
      )}
      {found?.hasMore && <p className="quiet">{text.hasMore}</p>}
    </div>
  );
}
