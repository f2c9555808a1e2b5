import type { Leg } from '../calls/leg.js';
import { HOME_REGION } from '../conferences/region.js';
import type { Message } from '../messages/message.js';
import type { QueueResult } from '../queues/queue.js';
import type { Verb } from '../twiml/verb.js';
import type { LetGo } from '../webhooks/courier.js';
import type { LetTry } from '../webhooks/webhooks.js';

/** A moment in a leg's life at which something may go wrong. */
export type Moment = 'initiated' | 'ringing' | 'answered' | 'joined' | 'update' | 'updated' | 'completed';

/** A request to the REST API, before it is answered. `path` is without the account; `to` is whom it wants to reach. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly to?: string | undefined;
}

/** How a message ends that does not arrive. */
export type Failing = Required<Pick<Message, 'errorCode'>> & { readonly status: 'undelivered' | 'failed' };

/** Where the exchange lets things go wrong on purpose (section 16 of the contract). */
export interface Faults {
  readonly callback: LetGo;
  readonly attempt: LetTry;
  /** Something has just happened to a leg; for `update`, it is about to. */
  moment(moment: Moment, leg: Leg): void;
  /** A leg is about to follow a verb. */
  instruction(leg: Leg, verb: Verb): void;
  /** A device picks up: `answer` connects it. */
  pickUp(leg: Leg, answer: () => void): void;
  /** How the queue fails a caller who comes in, or is on the way out to a bridge. */
  queue(moment: 'enqueue' | 'dequeue', leg: Leg): QueueResult | undefined;
  /** What becomes of a message instead of its next status. */
  message(message: Message): Failing | undefined;
  /** In which region a leg calls into a conference. */
  region(leg: Leg): string;
  /** May refuse the request by throwing, or keep it waiting. */
  rest(request: RestRequest): Promise<void>;
  /** What a GET is answered; undefined for a resource that is not seen yet. */
  read(request: RestRequest, body: unknown): unknown;
}

/** Nothing goes wrong. */
export const NO_FAULTS: Faults = {
  callback: (_lane, callback, send) => send(callback),
  attempt: (_hook, _readTimeoutMs, attempt) => attempt(),
  moment: () => undefined,
  instruction: () => undefined,
  pickUp: (_leg, answer) => answer(),
  queue: () => undefined,
  message: () => undefined,
  region: () => HOME_REGION,
  rest: () => Promise.resolve(),
  read: (_request, body) => body,
};
