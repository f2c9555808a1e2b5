import type { CallRegister } from './calls/call-register.js';
import type { Leg } from './calls/leg.js';
import type { Line } from './calls/line.js';
import type { Conferences } from './conferences/conferences.js';
import type { Faults } from './faults/faults.js';
import type { HttpMethod } from './params.js';
import type { Queues } from './queues/queues.js';
import type { NewSid } from './sids.js';
import type { Media } from './sound/media.js';
import type { SoundPlane } from './sound/sound-plane.js';
import type { Voice } from './sound/voice.js';
import type { Timers } from './timers.js';
import type { Courier } from './webhooks/courier.js';
import type { Webhooks } from './webhooks/webhooks.js';

/** A number of the account and what it asks when it is dialled. */
export interface OwnNumber {
  /** E.164: what webhooks and the REST API call it. */
  readonly phoneNumber: string;
  /** What citizens dial, when that is something else. */
  readonly shortCode?: string | undefined;
  readonly voiceUrl: string;
  readonly voiceMethod: HttpMethod;
  readonly voiceFallbackUrl?: string | undefined;
  readonly statusCallback?: string | undefined;
  readonly statusCallbackMethod: HttpMethod;
}

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
  readonly numbers: readonly OwnNumber[];
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
  alert(alert: Omit<Alert, 'at'>): void;
  /** Notes a fault of the carrier's own. */
  fault(error: unknown): void;
  reach(address: string): Destination | undefined;
}
