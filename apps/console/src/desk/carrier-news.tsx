import { CarrierNewsSchema } from '@pukar/calls-core/contracts';
import { EmptyState, Field, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { newsText as text } from './carrier-news-messages.js';
import { NewsRow } from './news-row.js';

const LOOK_EVERY_MS = 15_000;

/** The carrier's callbacks: what came, about what, and what it changed. Ids and names only. */
export function CarrierNews({ onExpire, onAsked }: { readonly onExpire: () => void; readonly onAsked: () => void }) {
  const [filter, setFilter] = useState({ kind: '', sid: '', effect: '', state: '' });
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  const { value: news, trouble, look } = useLooking(`/api/carrier-news?${query}`, CarrierNewsSchema, LOOK_EVERY_MS, onExpire);
  const set = (part: Partial<typeof filter>) => setFilter((before) => ({ ...before, ...part }));
  return (
    <section className="part" aria-label={text.news}>
      <div className="filters">
        <Field label={text.kind}>
          {(control) => (
            <select className="input" {...control} value={filter.kind} onChange={(event) => set({ kind: event.target.value })}>
              <option value="">{text.anyKind}</option>
              {Object.entries(text.kinds).map(([kind, name]) => <option key={kind} value={kind}>{name}</option>)}
            </select>
          )}
        </Field>
        <Field label={text.sid}>{(control) => <input className="input" {...control} value={filter.sid} onChange={(event) => set({ sid: event.target.value.trim() })} />}</Field>
        <Field label={text.effectBegins}>{(control) => <input className="input" {...control} value={filter.effect} onChange={(event) => set({ effect: event.target.value })} />}</Field>
        <label className="filters__check"><input type="checkbox" checked={filter.state === 'failed'} onChange={(event) => set({ state: event.target.checked ? 'failed' : '' })} /> {text.onlyFailed}</label>
      </div>
      {trouble && <Notice tone="late">{trouble}</Notice>}
      {news?.length === 0 && <EmptyState title={text.noNews} testId="no-news" />}
      {news && news.length > 0 && (
        <div className="table__wide">
          <table className="table" data-testid="carrier-news">
            <caption>{text.newsCaption}</caption>
            <thead><tr>{[text.came, text.kind, text.sid, text.changed, text.actions].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
            <tbody>{news.map((one) => <NewsRow key={`${one.month}|${one.key}`} news={one} onChanged={look} onAsked={onAsked} />)}</tbody>
          </table>
        </div>
      )}
    </section>
  );
}
