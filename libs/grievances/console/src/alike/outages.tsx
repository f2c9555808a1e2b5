import { IncidentProposalsSchema, type IncidentProposalView, IncidentsSchema } from '@pukar/grievances-core/contracts';
import { Button, Notice, useLooking, When } from '@pukar/ui';
import { useState } from 'react';
import type { DirectoryIndex, DirectorySearch } from '../directory.js';
import { placeName } from '../form/directory-options.js';
import { alikeText as text } from './alike-messages.js';
import { IncidentForm } from './incident-form.js';
import { useSaying } from './use-saying.js';

const LOOK_EVERY_MS = 15_000;

interface OutagesProps {
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  readonly onExpire: () => void;
}

/** Outages that go on, those that agents propose, and the form that opens one. */
export function Outages({ index, search, onExpire }: OutagesProps) {
  const { value: incidents, look } = useLooking('/api/incidents', IncidentsSchema, LOOK_EVERY_MS, onExpire);
  const { value: proposals, look: lookAgain } = useLooking('/api/incidents/proposals', IncidentProposalsSchema, LOOK_EVERY_MS, onExpire);
  const [chosen, setChosen] = useState<IncidentProposalView | null>(null);
  const { said, ask } = useSaying();
  const matter = (categoryCode: string, placeCodes: readonly string[]): string =>
    `${index.category(categoryCode)?.name.en ?? categoryCode} · ${placeCodes.map((code) => { const place = index.place(code); return place ? placeName(place, index) : code; }).join('; ')}`;
  const done = async (answer: Promise<boolean>): Promise<boolean> => {
    const isDone = await answer;
    if (isDone) setChosen(null);
    look();
    lookAgain();
    return isDone;
  };
  return (
    <section className="part" aria-labelledby="outages-title">
      <h2 id="outages-title">{text.outages}</h2>
      {incidents?.length === 0 && <p className="quiet">{text.noOutages}</p>}
      <ul className="same-matter__list">
        {incidents?.map((one) => (
          <li key={one.id} data-testid="incident">
            <strong>{matter(one.categoryCode, one.placeCodes)}</strong> · {text.since} <When at={one.since} /> · {text.others(one.others)} · {one.notice ? text.told : text.notTold} · <span lang="en-IN">{one.words['en-IN']}</span>{' '}
            <Button kind="end" title={text.endNote} onClick={() => void done(ask(`/api/incidents/${one.id}`, 'DELETE', undefined, text.endNote))}>{text.end}</Button>
          </li>
        ))}
      </ul>
      {proposals && proposals.length > 0 && <h3>{text.proposals}</h3>}
      <ul className="same-matter__list">
        {proposals?.map((one) => (
          <li key={one.id} data-testid="proposal">
            <strong>{matter(one.categoryCode, [one.placeCode])}</strong> · {text.others(one.citizens)} · {text.proposedAt} <When at={one.proposedAt} />{' '}
            <Button data-testid="take-proposal" aria-pressed={chosen?.id === one.id} onClick={() => setChosen(one)}>{text.takeProposal}</Button>{' '}
            <Button kind="bare" onClick={() => void done(ask(`/api/incidents/proposals/${one.id}`, 'DELETE', undefined, text.refusedProposal))}>{text.refuseProposal}</Button>
          </li>
        ))}
      </ul>
      <h3>{chosen ? text.openProposed : text.openTitle}</h3>
      <IncidentForm key={chosen?.id ?? 'new'} index={index} search={search} proposal={chosen} onOpen={(body) => done(ask('/api/incidents', 'POST', body, text.opened))} onExpire={onExpire} />
      {said && <Notice tone={said.tone} testId="outage-said">{said.words}</Notice>}
    </section>
  );
}
