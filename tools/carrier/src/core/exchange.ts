import type { CallRegister } from './calls/call-register.js';
import type { Leg } from './calls/leg.js';
import type { Line } from './calls/line.js';
import type { Conferences } from './conferences/conferences.js';
import type { Faults } from './faults/faults.js';
import type { Messages } from './messages/messages.js';
import type { Numbers } from './numbers/numbers.js';
import type { Queues } from './queues/queues.js';
import type { Recordings } from './recordings/recordings.js';
import type { NewSid } from './sids.js';
import type { Media } from './sound/media.js';
import type { SoundPlane } from './sound/sound-plane.js';
import type { Voice } from './sound/voice.js';
import type { Timers } from './timers.js';
import type { Courier } from './webhooks/courier.js';
import type { Webhooks } from './webhooks/webhooks.js';

/** What a device that is called answers to the ringing. */
export interface RingHandler {
  accepted(line: Line): void;
  rejected(): void;
}

/** Somewhere a leg can go: a browser, a phone. */
export interface Destination {
  /** Rings for the leg until `stop`; or says at once why it cannot. */
  ring(leg: Leg, handler: RingHandler): { stop(reason: string): void } | 'unreachable' | 'busy';
}

/** An entry of the debugger's list: something went wrong with an application's answer. */
export interface Alert {
  readonly at: string;
  readonly code: number;
  readonly message: string;
  readonly callSid?: string | undefined;
  readonly url?: string | undefined;
}

/** The state and the means of the exchange that everything in it shares. */
export interface Exchange {
  readonly accountSid: string;
  readonly numbers: Numbers;
  readonly timers: Timers;
  readonly newSid: NewSid;
  readonly webhooks: Webhooks;
  readonly courier: Courier;
  readonly media: Media;
  readonly voice: Voice;
  readonly sound: SoundPlane;
  readonly calls: CallRegister;
  readonly queues: Queues;
  readonly conferences: Conferences;
  readonly faults: Faults;
  readonly messages: Messages;
  readonly recordings: Recordings;
  alert(alert: Omit<Alert, 'at'>): void;
  /** Notes a fault of the carrier's own. */
  fault(error: unknown): void;
  reach(address: string): Destination | undefined;
  /** Whether somebody's practice phone of that number is switched on: then it is theirs, as a verified caller id is. */
  isVerified(number: string): boolean;
}
