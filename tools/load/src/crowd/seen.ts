import type { CallOutcome } from '@pukar/calls-core/domain';
import type { Plan } from './plan.js';

/** One call as its caller went through it. */
export interface CallSeen {
  readonly callSid: string;
  readonly plan: Plan | undefined;
  /** The outcomes that the caller's own doing can have. */
  readonly mayEndAs: readonly CallOutcome[];
  readonly mostPartners: number;
  /** Milliseconds of each turn in the menus, as the carrier measured them. */
  readonly turnsMs: readonly number[];
}

/** One caller's part. */
export interface CitizenSeen {
  readonly calls: readonly CallSeen[];
  /** The texts that came into the phone, digits only. */
  readonly smsDigits: readonly string[];
  readonly from: string;
}

/** One conversation as its agent went through it. */
export interface ConversationSeen {
  readonly callId: string;
  readonly agent: string;
  readonly acceptToTalkingMs: number;
  readonly registered?: { readonly number: string; readonly said: string } | undefined;
}
