import type { CallParties } from '@pukar/calls-core/contracts';
import { Button } from '@pukar/ui';
import { ConversationParties } from './conversation-parties.js';
import { partiesText as text } from './parties-messages.js';
import type { PartyActs } from './use-party-acts.js';

interface PartiesBarProps {
  readonly parties: CallParties;
  readonly acts: PartyActs;
  /** What is open below: said by the pressed button. */
  readonly open: 'transfer' | 'consult' | 'add' | 'keypad' | null;
}

/** Who is in the call, and what the agent can do with them now: a button for what the server accepts, and none else. */
export function PartiesBar({ parties, acts, open }: PartiesBarProps) {
  const others = parties.parties.filter(({ role }) => role !== 'agent');
  const isAlone = others.length === 1 && others[0]?.role === 'caller';
  return (
    <div className="call-bar parties-bar" role="region" aria-label={text.inCall}>
      {!isAlone && <ConversationParties parties={{ ...parties, parties: others }} />}
      {parties.note && <span className="quiet" data-testid="transfer-note">{text.noted}: {parties.note}</span>}
      <span className="call-bar__actions">
        {acts.join && <Button act="call.consult-join" data-testid="consult-join" onClick={acts.join}>{text.join}</Button>}
        {acts.complete && <Button kind="main" act="call.transfer-complete" data-testid="transfer-complete" onClick={acts.complete}>{text.complete}</Button>}
        {acts.endGuest && <Button act="call.consult-end" data-testid="consult-end" onClick={acts.endGuest}>{text.endConsult}</Button>}
        {acts.transfer && <Button act="call.transfer" aria-expanded={open === 'transfer'} data-testid="transfer" onClick={acts.transfer}>{text.transfer}</Button>}
        {acts.consult && <Button act="call.consult" aria-expanded={open === 'consult'} data-testid="consult" onClick={acts.consult}>{text.consult}</Button>}
        {acts.add && <Button act="call.add-third" aria-expanded={open === 'add'} data-testid="add-third" onClick={acts.add}>{text.add}</Button>}
        {acts.keypad && <Button act="call.keypad" aria-expanded={open === 'keypad'} data-testid="keypad-open" onClick={acts.keypad}>{text.keypad}</Button>}
      </span>
    </div>
  );
}
