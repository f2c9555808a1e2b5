import { type ShiftsPage as Page, ShiftsPageSchema } from '@pukar/acd-core/contracts';
import { Announce, Button, EmptyState, Field, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { PlanForm } from './plan-form.js';
import { shiftsText as text } from './shifts-messages.js';
import { ShiftsTable } from './shifts-table.js';
import './shifts.css';

const LOOK_EVERY_MS = 60_000;

/** The supervisors' page of planned shifts: what holds for whom, and a plan for those who are chosen. */
export function ShiftsPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value: page, trouble, look } = useLooking('/api/shifts', ShiftsPageSchema, LOOK_EVERY_MS, onExpire);
  return (
    <section className="shifts" aria-label={text.title} data-testid="shifts">
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!page && !trouble && <EmptyState title={text.loading} />}
      {page?.agents.length === 0 && <EmptyState title={text.nobody}><p>{text.nobodyNote}</p></EmptyState>}
      {page && page.agents.length > 0 && <Planning page={page} onChanged={look} />}
    </section>
  );
}

function Planning({ page, onChanged }: { readonly page: Page; readonly onChanged: () => void }) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const shown = page.agents.filter(({ name }) => name.toLowerCase().includes(words.trim().toLowerCase()));
  const choose = (next: readonly string[]) => { setSaid(''); setChosen(next); };
  return (
    <>
      <Announce>{said}</Announce>
      <p className="quiet">{text.about}</p>
      <div className="shifts__find"><Field label={text.find}>{(control) => <input {...control} className="input" type="search" data-testid="find-planned" value={words} onChange={(event) => setWords(event.target.value)} />}</Field></div>
      {shown.length === 0 ? <EmptyState title={text.noMatch} /> : <ShiftsTable page={page} agents={shown} chosen={chosen} onChoose={choose} />}
      {said && <Notice tone="done" testId="shifts-said">{said}</Notice>}
      {chosen.length === 0 ? <p className="quiet">{text.chosen(0)}</p> : <PlanForm key={chosen.join()} page={page} chosen={chosen} onPlanned={() => { setSaid(text.saved); setChosen([]); onChanged(); }} />}
    </>
  );
}
