import type { Leg } from '../calls/leg.js';
import type { Params } from '../params.js';
import { placeOf } from './places.js';

/** What every request about a call carries (section 2 of the contract). */
export function callParameters(leg: Leg): Params {
  const { from, to, accountSid, direction, parentSid } = leg.facts;
  return {
    CallSid: leg.sid,
    AccountSid: accountSid,
    From: from,
    To: to,
    Caller: from,
    Called: to,
    CallStatus: leg.status,
    ApiVersion: '2010-04-01',
    Direction: direction,
    ...(parentSid === undefined ? {} : { ParentCallSid: parentSid }),
    ...placeOf('From', from),
    ...placeOf('To', to),
    ...placeOf('Caller', from),
    ...placeOf('Called', to),
  };
}
