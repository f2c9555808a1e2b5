import { IncidentsSchema } from '@pukar/grievances-core/contracts';
import { api, Button, Field, Notice, useLooking, When } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import { alikeText as text } from './alike-messages.js';

const LOOK_EVERY_MS = 15_000;
type Said = { readonly tone: 'done' | 'late'; readonly words: string } | null;

/** A supervisor's page of tickets about one matter: merging two, and outages with many callers. */
export function SameMatterPage({ onExpire }: { readonly onExpire: () => void }) {
  return (
    <main className="page-body same-matter">
      <MergeForm />
      <Outages onExpire={onExpire} />
    </main>
  );
}

function useSaying() {
  const [said, setSaid] = useState<Said>(null);
  const ask = async (path: string, method: 'POST' | 'DELETE', body: unknown, done: string): Promise<boolean> => {
    const answer = await api(path, { method, body });
    setSaid(answer.ok ? { tone: 'done', words: done } : { tone: 'late', words: answer.message });
    return answer.ok;
  };
  return { said, ask };
}

function MergeForm() {
  const { said, ask } = useSaying();
  const merge = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await ask('/api/tickets/merge', 'POST', Object.fromEntries(new FormData(form)), text.merged)) form.reset();
  };
  return (
    <section className="part" aria-labelledby="merge-title">
      <h2 id="merge-title">{text.mergeTitle}</h2>
      <p className="quiet">{text.mergeNote}</p>
      <form className="same-matter__form" onSubmit={(event) => void merge(event)}>
        <Field label={text.mergeNumber}>{(control) => <input className="input figures" name="number" data-testid="merge-number" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Field label={text.mergeInto}>{(control) => <input className="input figures" name="into" data-testid="merge-into" required inputMode="numeric" autoComplete="off" {...control} />}</Field>
        <Button kind="main" type="submit" data-testid="merge">{text.merge}</Button>
      </form>
      {said && <Notice tone={said.tone} testId="merge-said">{said.words}</Notice>}
    </section>
  );
}

function Outages({ onExpire }: { readonly onExpire: () => void }) {
  const { value: incidents, look } = useLooking('/api/incidents', IncidentsSchema, LOOK_EVERY_MS, onExpire);
  const { said, ask } = useSaying();
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (await ask('/api/incidents', 'POST', incidentOf(new FormData(form)), text.opened)) form.reset();
    look();
  };
  return (
    <section className="part" aria-labelledby="outages-title">
      <h2 id="outages-title">{text.outages}</h2>
      {incidents?.length === 0 && <p className="quiet">{text.noOutages}</p>}
      <ul className="same-matter__list">
        {incidents?.map((one) => (
          <li key={one.id} data-testid="incident">
            <strong>{one.categoryCode}</strong> {one.placeCodes.join(', ')} · {text.since} <When at={one.since} /> · {text.others(one.others)} <span lang="en-IN">{one.words['en-IN']}</span>
            <Button kind="end" title={text.endNote} onClick={() => void ask(`/api/incidents/${one.id}`, 'DELETE', undefined, text.endNote).then(look)}>{text.end}</Button>
          </li>
        ))}
      </ul>
      <h3>{text.openTitle}</h3>
      <form className="same-matter__form" onSubmit={(event) => void open(event)}>
        <Field label={text.category}>{(control) => <input className="input" name="category" required autoComplete="off" {...control} />}</Field>
        <Field label={text.places}>{(control) => <input className="input" name="places" required autoComplete="off" {...control} />}</Field>
        <Field label={text.sinceWhen}>{(control) => <input className="input" type="datetime-local" name="since" required {...control} />}</Field>
        <Field label={text.until}>{(control) => <input className="input" type="datetime-local" name="until" {...control} />}</Field>
        <Field label={text.wordsHi}>{(control) => <input className="input" name="hi" lang="hi-IN" required maxLength={300} {...control} />}</Field>
        <Field label={text.wordsEn}>{(control) => <input className="input" name="en" lang="en-IN" required maxLength={300} {...control} />}</Field>
        <Button kind="main" type="submit" data-testid="open-incident">{text.open}</Button>
      </form>
      {said && <Notice tone={said.tone}>{said.words}</Notice>}
    </section>
  );
}

function incidentOf(form: FormData) {
  const said = (name: string): string => { const value = form.get(name); return typeof value === 'string' ? value.trim() : ''; };
  const instant = (local: string): string | null => (local === '' ? null : new Date(`${local}:00+05:30`).toISOString());
  return {
    categoryCode: said('category').toUpperCase(), placeCodes: said('places').split(',').map((code) => code.trim().toUpperCase()).filter(Boolean),
    since: instant(said('since')), expectedEnd: instant(said('until')), words: { 'hi-IN': said('hi'), 'en-IN': said('en') },
  };
}
