import type { Leg } from '../calls/leg.js';
import type { Params } from '../params.js';
import type { LegMatch, RequestMatch } from './rule.js';

/** Whether a request is meant. */
export function matchesRequest(match: RequestMatch, request: { readonly about: string; readonly url: string; readonly params: Params }): boolean {
  if (match.about !== undefined && match.about !== request.about) return false;
  if (match.path !== undefined && !(URL.canParse(request.url) && new URL(request.url).pathname.includes(match.path))) return false;
  return Object.entries(match.params ?? {}).every(([name, value]) => request.params[name] === value);
}

/** Whether a leg is meant. */
export function matchesLeg(match: LegMatch, { facts }: Leg): boolean {
  if (match.callSid !== undefined && match.callSid !== facts.sid) return false;
  if (match.direction !== undefined && match.direction !== facts.direction) return false;
  return facts.from.startsWith(match.from ?? '') && facts.to.startsWith(match.to ?? '');
}
