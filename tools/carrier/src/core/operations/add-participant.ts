import { Leg } from '../calls/leg.js';
import { reportProgress, type Reporting } from '../calls/progress-callbacks.js';
import { ringOut } from '../calls/ring-out.js';
import type { Conference } from '../conferences/conference.js';
import type { Participant, Participation } from '../conferences/participant.js';
import type { Exchange } from '../exchange.js';
import { reasonOf } from '../scope.js';

/** Somebody whom the application wants in a conference. */
export interface Adding {
  readonly from: string;
  readonly to: string;
  readonly timeoutSeconds: number;
  readonly as: Participation;
  readonly reporting?: Reporting | undefined;
}

/** Rings somebody and puts them into the conference when they answer. The leg ends when they are taken out. */
export function addParticipant(exchange: Exchange, conference: Conference, { from, to, as, timeoutSeconds, reporting }: Adding): Participant {
  const leg = new Leg({ sid: exchange.newSid('CA'), accountSid: exchange.accountSid, from, to, direction: 'outbound-api' }, exchange);
  exchange.calls.add(leg);
  if (reporting) reportProgress(exchange, leg, reporting);
  const participant = conference.expect(leg, as);
  exchange.timers.after(0, () => void takeIn(exchange, conference, participant, timeoutSeconds).catch((error: unknown) => exchange.fault(error)));
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
