import type { OutgoingView } from '@pukar/calls-core/contracts';
import type { SameMessages } from '@pukar/ui';

type Second = NonNullable<OutgoingView['second']>;
type Refusal = NonNullable<OutgoingView['refusal']>;

const english = {
  ring: 'Ring about this ticket',
  citizen: 'Citizen',
  officer: 'Officer',
  ringCitizen: 'Ring the citizen',
  ringOfficer: 'Ring the officer',
  bridge: 'Bring both together',
  noNumber: 'no number known',
  notForwarded: 'The ticket is with no officer yet.',
  looking: 'Looking up whom you can ring…',
  foreign: (shown: string) => `They will see a foreign number, ${shown}, and may not pick up. Tell them at once who you are.`,
  theySee: (shown: string) => `They see ${shown}, and nobody’s own number.`,
  quiet: 'It is quiet time: a citizen is rung only when it cannot wait. Say why.',
  why: 'Why it cannot wait',
  endFirst: 'You have a call. End it first.',
  preparing: 'connecting you',
  ringing: { citizen: 'ringing the citizen', officer: 'ringing the officer', bridge: 'ringing the citizen', 'call-back': 'ringing the caller' } satisfies Record<OutgoingView['whom'], string>,
  answered: 'answered: they hear who calls',
  talking: 'talking',
  leave: 'Leave the two',
  second: {
    waiting: 'officer comes next', ringing: 'ringing the officer', in: 'officer is in', engaged: 'officer’s line is engaged', 'not-answered': 'officer does not answer', unreachable: 'officer cannot be reached',
    refused: 'officer may not be rung now', left: 'officer has left',
  } satisfies Record<Second, string>,
  ended: {
    'not-answered': 'Nobody answered.', engaged: 'The line is engaged. Try again in a while.', unreachable: 'The number cannot be reached.', failed: 'They answered, and the call was lost before you could talk.', declined: 'They answered, and hung up before you could talk.', 'not-dialled': 'The call was not made.',
  } as Readonly<Record<string, string>>,
  refusal: {
    emergency: 'That is an emergency number. The helpline does not ring it.', destination: 'The helpline may not ring that number.', 'on-the-line': 'We are ringing that number, or talking with it, already.', 'agent-rate': 'You have made as many calls in this hour, or since this time yesterday, as are allowed.',
    'number-rate': 'That number was rung as often today as is allowed.', 'helpline-rate': 'The helpline makes as many calls in this minute as are allowed. Try again in a minute.', 'no-number': 'There is no number to ring.',
    'not-now': 'They may not be rung any more, or not at this hour.',
  } satisfies Record<Refusal, string>,
} as const;

export const outgoingText: SameMessages<typeof english> = english;

/** What came of a call of ours that is over, in a sentence; null where they talked. */
export function endedSentence({ state, outcome, refusal }: OutgoingView): string | null {
  if (state !== 'ended' || outcome === 'talked') return null;
  return refusal ? outgoingText.refusal[refusal] : (outgoingText.ended[outcome ?? ''] ?? null);
}
