import type { InvitingRefusal } from './invite-party.use-case.js';
import type { TransferRefusal } from './transfer-call.use-case.js';

/** Why something is not done with those in a call. */
export type PartyRefusal = InvitingRefusal | TransferRefusal | 'gone' | 'no-conversation';

/** Each refusal in a sentence. */
export const PARTY_REFUSALS: Readonly<Record<PartyRefusal, string>> = {
  'not-your-call': 'That call is not yours.',
  'not-now': 'That cannot be done now: somebody else is in the call, or the caller is not.',
  'agent-not-free': 'They are not free: pick somebody who is ready, or give the call to them without asking first.',
  'agent-away': 'Their desk is not open.',
  'no-such-queue': 'There is no such queue.',
  'no-such-contact': 'The directory has no such contact any more.',
  'no-number': 'There is no number to ring.',
  'carrier-unreachable': 'The telephone exchange does not answer; please try again.',
  gone: 'They are not in the call any more.',
  'no-conversation': 'There is no conversation to come into: it is over, or has not begun.',
  emergency: 'That is an emergency number. The helpline does not ring it.',
  destination: 'The helpline may not ring that number.',
  'on-the-line': 'We are ringing that number, or talking with it, already.',
  'agent-rate': 'You have made as many calls in this hour, or since this time yesterday, as are allowed.',
  'number-rate': 'That number was rung as often today as is allowed.',
  'helpline-rate': 'The helpline makes as many calls in this minute as are allowed. Try again in a minute.',
};
