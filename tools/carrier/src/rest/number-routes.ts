import type { FastifyInstance } from 'fastify';
import { numberSid, type KnownNumber } from '../core/numbers/numbers.js';
import type { OwnNumber } from '../core/numbers/own-number.js';
import { formOf, part, queryOf, type RestContext } from './context.js';
import type { Form } from './form.js';
import { pageOf } from './page.js';
import { notFound, RestRefusal } from './refusal.js';
import { numberJson } from './resources/number-json.js';
import { ASKS_NOBODY, urlsIn } from './url-settings.js';

const E164 = /^\+[1-9]\d{4,14}$/;

/** `IncomingPhoneNumbers.json` and its entries: a number that is made or changed here is live at once, until the carrier ends. */
export function numberRoutes(app: FastifyInstance, { exchange }: RestContext): void {
  const { numbers, accountSid } = exchange;
  const json = (known: KnownNumber): object => numberJson(accountSid, known);
  const find = (sid: string): KnownNumber => {
    const known = numbers.find(sid);
    if (!known) throw notFound(`/IncomingPhoneNumbers/${sid}.json`);
    return known;
  };
  const read = (form: Form, before: OwnNumber): OwnNumber => {
    const application = (name: string, otherwise: string | undefined): string | undefined => {
      const sid = form.text(name);
      if (sid === undefined) return otherwise;
      if (sid !== '' && !numbers.applications.has(sid)) throw new RestRefusal(400, 21420, `ApplicationSid is not accessible: ${sid}`);
      return sid === '' ? undefined : sid;
    };
    return {
      ...before,
      ...urlsIn(form, before),
      friendlyName: form.text('FriendlyName') ?? before.friendlyName,
      voiceApplicationSid: application('VoiceApplicationSid', before.voiceApplicationSid),
      smsApplicationSid: application('SmsApplicationSid', before.smsApplicationSid),
    };
  };

  app.get('/IncomingPhoneNumbers', (request) => {
    const query = queryOf(request);
    const [phoneNumber, name, isBeta] = [query.text('PhoneNumber'), query.text('FriendlyName'), query.flag('Beta') ?? false];
    // Part of a number is enough, as at Twilio.
    const found = numbers.all().filter(({ number }) => !isBeta && number.phoneNumber.includes(phoneNumber?.replace(/\*/g, '') ?? '') && (name === undefined || (number.friendlyName ?? number.shortCode ?? number.phoneNumber) === name));
    return pageOf('incoming_phone_numbers', request.originalUrl, found, json);
  });

  app.post('/IncomingPhoneNumbers', (request, reply) => {
    const form = formOf(request);
    if (form.text('AreaCode') !== undefined) throw new RestRefusal(400, 21452, `No phone numbers found in area code ${form.text('AreaCode') ?? ''}`);
    const phoneNumber = form.required('PhoneNumber', 21421, 'PhoneNumber is required');
    if (!E164.test(phoneNumber)) throw new RestRefusal(400, 21421, `PhoneNumber is invalid: ${phoneNumber}`);
    if (numbers.find(numberSid(phoneNumber))) throw new RestRefusal(400, 21422, `${phoneNumber} is not available`);
    return reply.code(201).send(json(numbers.put(read(form, { phoneNumber, ...ASKS_NOBODY }))));
  });

  app.get('/IncomingPhoneNumbers/:sid', (request) => json(find(part(request, 'sid'))));

  app.post('/IncomingPhoneNumbers/:sid', (request) => json(numbers.put(read(formOf(request), find(part(request, 'sid')).number))));

  app.delete('/IncomingPhoneNumbers/:sid', (request, reply) => {
    const { number } = find(part(request, 'sid'));
    numbers.remove(numberSid(number.phoneNumber));
    return reply.code(204).send();
  });
}
