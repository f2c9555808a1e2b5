import type { Colleagues, Contacts } from '@pukar/calls-core/contracts';
import { Button, DropPanel } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { partiesText as text } from './parties-messages.js';
import type { PartiesServer } from './parties-server.js';
import { type Choice, colleagueChoices, contactChoices, type Whom } from './whom-to-ask.js';

export type PanelFor = 'transfer' | 'consult' | 'add';

interface WhomPanelProps {
  readonly server: Pick<PartiesServer, 'colleagues' | 'contacts'>;
  readonly panel: PanelFor;
  /** `isAsking`: ask them first, in place of giving the call at once. */
  readonly onChoose: (whom: Whom, note: string, isAsking: boolean) => void;
  readonly onClose: () => void;
}

const TITLES = { transfer: text.whomTransfer, consult: text.whomConsult, add: text.whomAdd } as const;
const HINTS = { transfer: text.enterTransfer, consult: text.enterConsult, add: text.enterAdd } as const;

/** Whom the call goes to, who is asked, or who comes in: typed, chosen with the arrows, done with Enter. */
export function WhomPanel({ server, panel, onChoose, onClose }: WhomPanelProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [active, setActive] = useState(0);
  const choices = useChoices(server, panel, typed);
  const at = choices ? Math.min(active, choices.length - 1) : -1;

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && choices) setActive(Math.min(at + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && choices?.[at]) onChoose(choices[at].whom, note.trim(), panel === 'consult' || (panel === 'transfer' && event.ctrlKey));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <DropPanel label={TITLES[panel]} onClose={onClose} testId="whom-panel">
      <div className="whom" onKeyDown={press}>
        <label className="field__label" htmlFor={id}>{TITLES[panel]}</label>
        <input
          id={id} className="input" data-testid="whom" autoComplete="off" role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined} aria-describedby={`${id}-hint`}
          value={typed} onChange={(event) => { setTyped(event.target.value); setActive(0); }}
        />
        <ul className="whom__list" id={`${id}-list`} role="listbox" aria-label={TITLES[panel]}>
          {choices?.map((choice, index) => (
            <li key={choice.key} id={`${id}-${index}`} ref={index === at ? intoView : undefined} role="option" aria-selected={index === at} className="whom__choice" data-testid="whom-choice" onClick={() => onChoose(choice.whom, note.trim(), panel === 'consult')}>
              <span className="parties__name">{choice.name}</span> <span className="quiet">{choice.about}</span>
            </li>
          ))}
        </ul>
        {choices?.length === 0 && <p className="quiet" role="status">{panel === 'add' && typed.trim() === '' ? text.typeMore : text.nobody}</p>}
        {!choices && <p className="quiet" role="status">{text.looking}</p>}
        {panel !== 'add' && <input className="input" data-testid="whom-note" maxLength={200} aria-label={text.note} placeholder={text.note} value={note} onChange={(event) => setNote(event.target.value)} />}
        <p className="whom__foot"><span className="field__hint" id={`${id}-hint`}>{HINTS[panel]}</span> <Button kind="bare" shortcut="Escape" onClick={onClose}>{text.close}</Button></p>
      </div>
    </DropPanel>
  );
}

/** The choice that the arrows came to is seen, also in a long list. */
const intoView = (choice: HTMLLIElement | null): void => choice?.scrollIntoView({ block: 'nearest' });

/** Null while they are being looked for. */
function useChoices(server: Pick<PartiesServer, 'colleagues' | 'contacts'>, panel: PanelFor, typed: string): readonly Choice[] | null {
  const [colleagues, setColleagues] = useState<Colleagues | null>(null);
  const [found, setFound] = useState<{ readonly of: string; readonly contacts: Contacts } | null>(null);
  useEffect(() => {
    if (panel === 'add') return;
    let isOver = false;
    void server.colleagues().then((answer) => { if (!isOver) setColleagues(answer.ok ? answer.value : { agents: [], queues: [] }); });
    return () => { isOver = true; };
  }, [server, panel]);
  useEffect(() => {
    if (panel === 'transfer') return;
    let isOver = false;
    void server.contacts(typed).then((answer) => { if (!isOver) setFound({ of: typed, contacts: answer.ok ? answer.value : [] }); });
    return () => { isOver = true; };
  }, [server, panel, typed]);
  if (panel === 'add') return found ? contactChoices(found.contacts, typed) : null;
  if (!colleagues) return null;
  return [...colleagueChoices(colleagues, typed, panel === 'transfer'), ...(panel === 'consult' ? contactChoices(found?.contacts ?? [], typed) : [])];
}
