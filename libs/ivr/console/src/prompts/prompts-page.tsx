import { type PromptFragment, PromptsOfLanguageSchema } from '@pukar/ivr-core/contracts';
import type { Language } from '@pukar/kernel';
import { Button, EmptyState, Field, Notice, useLooking } from '@pukar/ui';
import { useRef, useState } from 'react';
import { LanguageChoice } from '../language-choice.js';
import { usePlayer } from '../play/use-player.js';
import { promptsText as text } from '../prompts-messages.js';
import { PromptRow } from './prompt-row.js';
import '../style/ivr.css';

const LOOK_EVERY_MS = 15_000;
const PAGE = 60;
const FILTERS = ['all', 'waiting', 'human', 'made', 'carrier', 'none', 'changed'] as const;
type Filter = (typeof FILTERS)[number];

/** Everything that callers hear in a language: how it sounds now, and the recordings that replace it. */
export function PromptsPage({ onExpire }: { readonly onExpire: () => void }) {
  const [language, setLanguage] = useState<Language>('hi-IN');
  const [filter, setFilter] = useState<Filter>('all');
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(PAGE);
  const { value, trouble, look } = useLooking(`/api/prompts/${language}`, PromptsOfLanguageSchema, LOOK_EVERY_MS, onExpire);
  const player = usePlayer();
  const list = useRef<HTMLUListElement>(null);
  const done = (isDecided: boolean) => { look(); if (isDecided) list.current?.focus(); };
  const fragments = value?.language === language ? value.fragments : null;
  const query = wanted.trim().toLocaleLowerCase();
  const found = (fragments ?? []).filter((one) => isIn(one, filter) && (query === '' || `${one.fragment} ${one.text}`.toLocaleLowerCase().includes(query)));

  return (
    <section className="prompts" aria-label={text.title} data-testid="prompts">
      <p className="quiet">{text.intro}</p>
      <div className="outline__tools">
        <LanguageChoice label={text.language} value={language} onChoose={setLanguage} />
        <Field label={text.show}>
          {(control) => (
            <select {...control} className="input" data-testid="filter" value={filter} onChange={(event) => { setFilter(FILTERS.find((one) => one === event.target.value) ?? 'all'); setMost(PAGE); }}>
              {FILTERS.map((one) => <option key={one} value={one}>{text.filters[one]}</option>)}
            </select>
          )}
        </Field>
        <Field label={text.search} hint={text.searchHint}>{(control) => <input {...control} className="input" type="search" dir="auto" data-testid="search" value={wanted} onChange={(event) => { setWanted(event.target.value); setMost(PAGE); }} />}</Field>
      </div>
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!fragments && !trouble && <EmptyState title={text.loading} />}
      {fragments && <p className="quiet" role="status">{text.count(found.length, fragments.length)}</p>}
      {fragments && found.length === 0 && <EmptyState title={text.nothing}><p>{text.nothingHow}</p></EmptyState>}
      <ul className="prompts__list" ref={list} tabIndex={-1} aria-label={text.title}>{found.slice(0, most).map((one) => <PromptRow key={one.fragment} language={language} prompt={one} player={player} onDone={done} />)}</ul>
      {found.length > most && <Button onClick={() => setMost(most + PAGE)}>{text.more}</Button>}
    </section>
  );
}

function isIn({ waiting, heardAs, hasTextChanged }: PromptFragment, filter: Filter): boolean {
  switch (filter) {
    case 'all': return true;
    case 'waiting': return waiting !== null;
    case 'changed': return hasTextChanged;
    default: return heardAs === filter;
  }
}
