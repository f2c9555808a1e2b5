import type { Leg } from '../core/calls/leg.js';
import type { Exchange } from '../core/exchange.js';
import type { Placing } from '../core/operations/place-call.js';
import type { Instructions } from '../core/webhooks/documents.js';
import type { Form } from './form.js';
import { addressIn, outboundIn } from './outbound-form.js';
import { RestRefusal } from './refusal.js';

const LONGEST_TWIML = 4000;

/** What is left of `SendDigits` without its pauses. */
const SEND_DIGITS = /^[0-9A-D*#]{0,32}$/;

/** Which document a form names: by its URL, or with it. */
export function instructionsIn(form: Form): Instructions | undefined {
  const twiml = form.text('Twiml') || undefined;
  if (twiml !== undefined && twiml.length > LONGEST_TWIML) throw new RestRefusal(400, 20001, `Parameter 'Twiml' is not valid: it is longer than ${String(LONGEST_TWIML)} characters`);
  const address = addressIn(form, 'Url', 'Method');
  if (address) return { ...address, about: 'voice' };
  return twiml === undefined ? undefined : { twiml };
}

/** The call that a form asks for. `detected`: tells what detection in the background found, once it is answered. */
export function placingIn(form: Form, exchange: Exchange): { readonly placing: Placing; readonly detected?: ((leg: Leg) => void) | undefined } {
  const wish = outboundIn(form, exchange);
  const sendDigits = form.text('SendDigits');
  if (sendDigits !== undefined && !SEND_DIGITS.test(sendDigits.replace(/w/gi, ''))) throw new RestRefusal(400, 21206, `Invalid SendDigits: ${sendDigits}`);
  const application = applicationIn(form, exchange);
  const instructions = application?.instructions ?? instructionsIn(form);
  if (!instructions) throw new RestRefusal(400, 21205, "A 'Url', 'Twiml' or 'ApplicationSid' parameter is required");
  const inBackground = form.flag('AsyncAmd') ?? false;
  const detectedAt = inBackground && wish.answeredBy !== undefined ? addressIn(form, 'AsyncAmdStatusCallback', 'AsyncAmdStatusCallbackMethod') : undefined;
  return {
    placing: { ...application?.wish, ...wish, fallback: wish.fallback ?? application?.wish.fallback, reporting: wish.reporting ?? application?.wish.reporting, sendDigits, instructions: inBackground ? instructions : withAnsweredBy(instructions, wish.answeredBy) },
    detected: detectedAt && ((leg) => exchange.courier.send(leg.sid, { about: 'machine detection', callSid: leg.sid, ...detectedAt, params: { AccountSid: exchange.accountSid, CallSid: leg.sid, AnsweredBy: 'human', MachineDetectionDuration: '0' } })),
  };
}

const withAnsweredBy = (instructions: Instructions, answeredBy: string | undefined): Instructions =>
  answeredBy === undefined || !('url' in instructions) ? instructions : { ...instructions, params: { ...instructions.params, AnsweredBy: answeredBy } };

/** An application's URLs in the place of the form's own. Refused with 21218 when there is none of that id, or it asks nobody. */
function applicationIn(form: Form, { numbers }: Exchange): { readonly instructions: Instructions; readonly wish: Pick<Placing, 'fallback' | 'reporting'> } | undefined {
  const sid = form.text('ApplicationSid');
  if (sid === undefined || sid === '') return undefined;
  const application = numbers.applications.get(sid);
  if (application?.voiceUrl === undefined) throw new RestRefusal(400, 21218, `Invalid ApplicationSid: ${sid}`);
  const { voiceUrl, voiceMethod, voiceFallbackUrl, voiceFallbackMethod, statusCallback, statusCallbackMethod } = application;
  return {
    instructions: { url: voiceUrl, method: voiceMethod, about: 'voice' },
    wish: {
      fallback: voiceFallbackUrl === undefined ? undefined : { url: voiceFallbackUrl, method: voiceFallbackMethod ?? 'POST' },
      reporting: statusCallback === undefined ? undefined : { url: statusCallback, method: statusCallbackMethod, events: ['completed'] },
    },
  };
}
