import type { Address } from '../core/calls/leg.js';
import { LONGEST_CALL_SECONDS } from '../core/calls/limit-time.js';
import { CALL_EVENTS, eventsIn, type Reporting } from '../core/calls/reporting.js';
import type { Exchange } from '../core/exchange.js';
import type { OutboundWish } from '../core/operations/outbound-leg.js';
import { callerId, destination } from './addresses.js';
import type { Form } from './form.js';
import { recordingWishIn } from './recording-form.js';
import { OF_LEGS, refuseOdd } from './well-formed.js';

const DEFAULT_TIMEOUT_SECONDS = 60;
const LONGEST_TIMEOUT_SECONDS = 600;

/** Twilio's codes for what a form about calls can get wrong. */
const INVALID = { timeout: 21208, method: 21209, machineDetection: 21234, callback: 21609 } as const;

/** What forms that make a leg have in common. Refused with Twilio's codes of section 14. */
export function outboundIn(form: Form, exchange: Exchange): OutboundWish {
  const to = destination(form.required('To', 21201));
  const from = callerId(exchange, form.text('CallerId') ?? form.required('From', 21213), to);
  refuseOdd(form, OF_LEGS);
  const detection = form.oneOf('MachineDetection', ['Enable', 'DetectMessageEnd', 'none'], INVALID.machineDetection);
  return {
    from,
    to,
    fallback: addressIn(form, 'FallbackUrl', 'FallbackMethod'),
    timeoutSeconds: form.count('Timeout', DEFAULT_TIMEOUT_SECONDS, { most: LONGEST_TIMEOUT_SECONDS, code: INVALID.timeout }),
    timeLimitSeconds: timeLimitIn(form),
    reporting: reportingIn(form, exchange),
    recording: form.flag('Record') === true ? recordingWishIn(form, 1) : undefined,
    answeredBy: detection === undefined || detection === 'none' ? undefined : 'human',
  };
}

/** Seconds; undefined when the form sets none. */
export function timeLimitIn(form: Form): number | undefined {
  return form.text('TimeLimit') === undefined ? undefined : form.count('TimeLimit', LONGEST_CALL_SECONDS, { least: 1, most: 86_400 });
}

/** A URL of a form with its method; undefined when it has none. */
export function addressIn(form: Form, url: string, method: string): Address | undefined {
  const [address, how] = [form.url(url), form.method(method, 'POST', INVALID.method)];
  return address === undefined ? undefined : { url: address, method: how };
}

/** How progress callbacks are asked for. Events that are none are noted and do not count; one value with spaces is one of those. */
export function reportingIn(form: Form, exchange: Exchange): Reporting | undefined {
  const [url, method] = [form.url('StatusCallback', INVALID.callback), form.method('StatusCallbackMethod', 'POST', INVALID.method)];
  if (url === undefined) return undefined;
  const asked = form.list('StatusCallbackEvent');
  const odd = asked.filter((event) => !CALL_EVENTS.some((known) => known === event));
  if (odd.length > 0) exchange.alert({ code: 21626, message: `Invalid 'StatusCallbackEvent': ${odd.join(', ')}` });
  return { url, method, events: eventsIn(asked) };
}
