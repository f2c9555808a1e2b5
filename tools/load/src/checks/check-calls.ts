import { mustBeRungBack } from '@pukar/calls-core/domain';
import type { Found } from './found.js';

/** No caller is lost: each of the carrier's calls is one row of ours with one outcome, and it is what the caller did. */
export function lostCalls({ carrier, rows, calls, owedCalls }: Found): string[] {
  const inbound = carrier.filter(({ direction }) => direction === 'inbound');
  const bySid = new Map(rows.map((row) => [row.callSid, row]));
  const atCarrier = new Set(inbound.map(({ sid }) => sid));
  return [
    ...inbound.filter(({ sid }) => !bySid.has(sid)).map(({ sid }) => `${sid} is at the carrier and not in our rows`),
    ...inbound.filter(({ status }) => ['queued', 'ringing', 'in-progress'].includes(status)).map(({ sid, status }) => `${sid} is still ${status} at the carrier`),
    ...rows.filter(({ callSid }) => !atCarrier.has(callSid)).map(({ callSid }) => `${callSid} is in our rows and not at the carrier`),
    ...rows.filter(({ outcome }) => outcome === null).map(({ callSid }) => `${callSid} has no outcome`),
    ...calls.filter(({ callSid }) => !atCarrier.has(callSid)).map(({ callSid }) => `${callSid} was made and is not at the carrier`),
    ...calls.flatMap(({ callSid, mayEndAs, plan }) => {
      const outcome = bySid.get(callSid)?.outcome;
      return !outcome || mayEndAs.includes(outcome) ? [] : [`${callSid} ended as ${outcome}, but its caller (${plan?.means ?? 'before the shift'}) did ${mayEndAs.join(' or ')}`];
    }),
    ...rows.filter(({ outcome, callId }) => outcome && mustBeRungBack(outcome) && !owedCalls.includes(callId)).map(({ callSid, outcome }) => `${callSid} ended as ${String(outcome)}, and nobody is to ring back`),
  ];
}
