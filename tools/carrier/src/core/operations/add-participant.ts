import { ringOut } from '../calls/ring-out.js';
import type { Conference } from '../conferences/conference.js';
import type { Participant, Participation } from '../conferences/participant.js';
import type { Exchange } from '../exchange.js';
import { reasonOf } from '../scope.js';
import { outboundLeg, type OutboundWish } from './outbound-leg.js';

/** Somebody whom the application wants in a conference. */
export interface Adding extends OutboundWish {
  readonly as: Participation;
}

/** Rings somebody and puts them into the conference when they answer. The leg ends when they are taken out. */
export function addParticipant(exchange: Exchange, conference: Conference, adding: Adding): Participant {
  const leg = outboundLeg(exchange, adding);
  const participant = conference.expect(leg, adding.as);
  exchange.timers.after(0, () => void takeIn(exchange, conference, participant, adding.timeoutSeconds).catch((error: unknown) => exchange.fault(error)));
  void participant.left.then(() => {
    if (!participant.hasJoined) leg.end('canceled');
  });
  return participant;
}

async function takeIn(exchange: Exchange, conference: Conference, participant: Participant, timeoutSeconds: number): Promise<void> {
  const { leg } = participant;
  const status = await ringOut(exchange, leg, timeoutSeconds * 1000);
  if (status !== 'in-progress' || leg.isOver) return conference.leave(participant, 'participant_add_failed');
  const stay = leg.beginProgramme();
  stay.addEventListener('abort', () => conference.leave(participant, reasonOf(stay) === 'hangup' ? 'participant_hung_up' : 'participant_updated_via_api'), { once: true });
  conference.join(participant);
  await participant.left;
  if (!stay.aborted) leg.end('completed', 'conference over');
}
