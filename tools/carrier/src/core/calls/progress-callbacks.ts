import type { Params } from '../params.js';
import { rfc2822 } from '../rfc2822.js';
import type { Timers } from '../timers.js';
import { callParameters } from '../webhooks/call-parameters.js';
import type { Courier } from '../webhooks/courier.js';
import { SIP_CODES, type CallEvent, type FinalStatus } from './call-status.js';
import type { Leg } from './leg.js';
import type { Reporting } from './reporting.js';

/** Tells the application of a leg's progress (section 6 of the contract); a second reporting replaces the first. */
export function reportProgress(means: { readonly timers: Timers; readonly courier: Courier }, leg: Leg, first: Reporting): void {
  if (leg.reportTo) return leg.reportTo(first);
  let [reporting, sequence] = [first, 0];
  leg.reportTo = (changed) => {
    reporting = changed;
  };
  leg.watch((event) => {
    if (!reporting.events.includes(event)) return;
    const { url, method } = reporting;
    const params = { ...callParameters(leg), ...progressParameters(leg, event, means.timers.now(), sequence) };
    sequence += 1;
    // A moment later, so that what a hang-up cuts short (an Enqueue) is told first.
    means.timers.after(0, () => means.courier.send(leg.sid, { about: `status ${event}`, callSid: leg.sid, url, method, params }));
  });
}

function progressParameters(leg: Leg, event: CallEvent, now: Date, sequence: number): Params {
  const common = { CallbackSource: 'call-progress-events', SequenceNumber: String(sequence), Timestamp: rfc2822(now) };
  if (event === 'initiated') return { ...common, CallStatus: 'initiated' };
  if (event !== 'completed') return common;
  const seconds = leg.durationSeconds;
  return {
    ...common,
    CallDuration: String(seconds),
    Duration: String(Math.ceil(seconds / 60)),
    SipResponseCode: SIP_CODES[leg.status as FinalStatus],
    ...leg.recorded(),
  };
}
