import { Button } from '@pukar/ui';
import { CallIcon } from '../bars/call-icon.js';
import { partiesText as text } from './parties-messages.js';
import type { OpenPanel, PartyActs } from './use-party-acts.js';

interface PartyKeysProps {
  readonly acts: PartyActs;
  /** What is open below: said by the pressed button. */
  readonly open: OpenPanel | null;
}

/** What the agent can do with those in their call now: a key for what the server accepts, and none else. */
export function PartyKeys({ acts, open }: PartyKeysProps) {
  return (
    <>
      {acts.join && <Button act="call.consult-join" data-testid="consult-join" onClick={acts.join}><CallIcon of="join" />{text.join}</Button>}
      {acts.complete && <Button kind="main" act="call.transfer-complete" data-testid="transfer-complete" onClick={acts.complete}><CallIcon of="transfer" />{text.complete}</Button>}
      {acts.endGuest && <Button act="call.consult-end" data-testid="consult-end" onClick={acts.endGuest}><CallIcon of="return" />{text.endConsult}</Button>}
      {acts.transfer && <Button act="call.transfer" aria-expanded={open === 'transfer'} data-testid="transfer" onClick={acts.transfer}><CallIcon of="transfer" />{text.transfer}</Button>}
      {acts.consult && <Button act="call.consult" aria-expanded={open === 'consult'} data-testid="consult" onClick={acts.consult}><CallIcon of="consult" />{text.consult}</Button>}
      {acts.add && <Button act="call.add-third" aria-expanded={open === 'add'} data-testid="add-third" onClick={acts.add}><CallIcon of="add" />{text.add}</Button>}
      {acts.keypad && <Button act="call.keypad" aria-expanded={open === 'keypad'} data-testid="keypad-open" onClick={acts.keypad}><CallIcon of="keypad" />{text.keypad}</Button>}
    </>
  );
}
