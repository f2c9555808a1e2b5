import { flag } from '../twiml/attributes.js';
import type { Verb } from '../twiml/verb.js';
import { callerIdOf, partiesOf } from './dial-child.js';
import { dialConference } from './dial-conference.js';
import { dialFailed } from './dial-end.js';
import { dialParties } from './dial-parties.js';
import { dialQueue } from './dial-queue.js';
import { NEXT, type Outcome, type Run } from './run.js';

/** Section 5 of the contract: into a conference, to the front of a queue, or to parties of which the first to answer talks. */
export async function dial(run: Run, verb: Verb): Promise<Outcome> {
  const [conference, queue] = ['Conference', 'Queue'].map((name) => verb.children.find((noun) => noun.name === name));
  if (conference) return dialConference(run, verb, conference);
  if (queue) return dialQueue(run, verb, queue);
  const parties = partiesOf(verb);
  if (parties.length === 0) return NEXT;
  const from = callerIdOf(run, verb, parties);
  return from === undefined ? dialFailed(run, verb) : dialParties(run, verb, { parties, from });
}

/** A Dial with `answerOnBridge` leaves a ringing call ringing until somebody answers. */
export const answersOnBridge = (verb: Verb): boolean => verb.name === 'Dial' && flag(verb, 'answerOnBridge', false) && !verb.children.some(({ name }) => name === 'Conference');
