import { openingStateSchema } from '@pukar/directory-core/contracts';
import type { IncidentProposalView } from '@pukar/grievances-core/contracts';
import { Button, Field, useLooking } from '@pukar/ui';
import { type FormEvent, useState } from 'react';
import type { DirectoryIndex, DirectorySearch } from '../directory.js';
import { DirectoryField } from '../form/directory-field.js';
import { categoryOption, placeName, placeOption } from '../form/directory-options.js';
import { alikeText as text } from './alike-messages.js';
import { incidentOf, localOf } from './incident-of.js';

interface IncidentFormProps {
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  /** An agent's, which the form begins with. */
  readonly proposal: IncidentProposalView | null;
  readonly onOpen: (body: unknown) => Promise<boolean>;
  readonly onExpire: () => void;
}

const LOOK_EVERY_MS = 60_000;

/** What opens an outage: what it is about and where by the same lists as a complaint, what callers are told, and whether those who came before are joined. Its key is the proposal's id. */
export function IncidentForm({ index, search, proposal, onOpen, onExpire }: IncidentFormProps) {
  const [categoryCode, setCategory] = useState<string | null>(proposal?.categoryCode ?? null);
  const [placeCodes, setPlaces] = useState<readonly string[]>(proposal ? [proposal.placeCode] : []);
  const { value: opening } = useLooking('/api/opening', openingStateSchema, LOOK_EVERY_MS, onExpire);
  const [tells, setTells] = useState('');
  const category = index.category(categoryCode);
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(await onOpen(incidentOf(new FormData(form), { categoryCode, placeCodes, proposalId: proposal?.id })))) return;
    form.reset();
    setCategory(null);
    setPlaces([]);
    setTells('');
  };
  return (
    <form className="same-matter__form same-matter__form--outage" onSubmit={(event) => void open(event)}>
      <DirectoryField
        id="incident-category" testId="incident-category" label={text.category} placeholder={text.categoryHint} chosen={category && categoryOption(category)}
        find={(query) => search.categories(query).flatMap(({ code }) => { const found = index.category(code); return found ? [categoryOption(found)] : []; })} onChoose={setCategory}
      />
      <div>
        <DirectoryField
          id="incident-place" testId="incident-place" label={text.places} placeholder={text.placeHint} chosen={null}
          find={(query) => search.places(query).flatMap(({ code }) => { const found = index.place(code); return found ? [placeOption(found, index)] : []; })}
          onChoose={(code) => { if (code !== null) setPlaces((before) => [...new Set([...before, code])]); }}
        />
        <ul className="same-matter__places" aria-label={text.chosenPlaces}>
          {placeCodes.map((code) => { const place = index.place(code); const name = place ? placeName(place, index) : code; return <li key={code} data-testid="incident-chosen">{name} <Button kind="bare" aria-label={text.removePlace(name)} onClick={() => setPlaces((before) => before.filter((one) => one !== code))}>×</Button></li>; })}
        </ul>
      </div>
      <Field label={text.sinceWhen}>{(control) => <input className="input" type="datetime-local" name="since" required defaultValue={proposal ? localOf(proposal.since) : ''} {...control} />}</Field>
      <Field label={text.until} hint={tells ? text.untilNeeded : undefined}>{(control) => <input className="input" type="datetime-local" name="until" required={tells !== ''} {...control} />}</Field>
      <Field label={text.wordsHi}>{(control) => <input className="input" name="hi" lang="hi-IN" required minLength={5} maxLength={300} {...control} />}</Field>
      <Field label={text.wordsEn}>{(control) => <input className="input" name="en" lang="en-IN" required minLength={5} maxLength={300} {...control} />}</Field>
      <Field label={text.tell} hint={text.tellNote}>
        {(control) => (
          <select className="input" name="notice" data-testid="incident-notice" value={tells} onChange={(event) => setTells(event.target.value)} {...control}>
            <option value="">{text.tellNobody}</option>
            {opening?.notices.map(({ code, en }) => <option key={code} value={code}>{en}</option>)}
          </select>
        )}
      </Field>
      <label className="same-matter__gather"><input type="checkbox" name="gather" defaultChecked data-testid="incident-gather" /> {text.gather}</label>
      <Button kind="main" type="submit" data-testid="open-incident" disabled={categoryCode === null || placeCodes.length === 0}>{text.open}</Button>
    </form>
  );
}
