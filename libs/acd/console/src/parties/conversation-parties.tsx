import type { CallParties, Party } from '@pukar/calls-core/contracts';
import { Button, StatusWord, Timer, type Tone } from '@pukar/ui';
import { partiesText as text, partyName } from './parties-messages.js';

const TONES = { ringing: 'calm', in: 'live', held: 'soon', gone: 'soon' } as const satisfies Record<Party['state'], Tone>;

interface ConversationPartiesProps {
  readonly parties: CallParties;
  /** Ends somebody's line; without it nobody can be put out here. */
  readonly onEnd?: ((partyId: string) => void) | undefined;
  /** In a bar: what somebody is goes without saying, but for a supervisor. */
  readonly isBrief?: boolean;
}

const SAYS_ITSELF: readonly Party['role'][] = ['caller', 'agent', 'consulted', 'third'];

/** Everybody in a conversation: who they are, whether they are in, and since when. */
export function ConversationParties({ parties: { parties }, onEnd, isBrief = false }: ConversationPartiesProps) {
  return (
    <ul className="parties" aria-label={text.inCall} data-testid="parties">
      {parties.map((party) => (
        <li key={party.partyId} className="parties__party" data-testid={`party-${party.role}`} data-state={party.state}>
          <span className="parties__name">{partyName(party)}</span>
          {party.role !== 'caller' && <span className={isBrief && SAYS_ITSELF.includes(party.role) ? 'unseen' : 'quiet'}>{text.roles[party.role]}</span>}
          <StatusWord tone={TONES[party.state]}>{text.states[party.state]}</StatusWord>
          {party.state !== 'gone' && <Timer since={party.since} />}
          {onEnd && party.state !== 'gone' && <Button kind="bare" aria-label={`${text.dismiss}: ${partyName(party)}`} onClick={() => onEnd(party.partyId)}>{text.dismiss}</Button>}
        </li>
      ))}
    </ul>
  );
}
