import { randomBytes } from 'node:crypto';
import { TwilioSignature } from '@pukar/platform/telephony';
import type { Border } from '../border.js';
import type { Evil } from '../evil.js';
import { markedRoutes } from '../routes.js';
import { readForm, type Answer, type Subject } from '../subject.js';

const FIELDS = ['CallSid', 'From', 'To', 'CallStatus', 'Digits', 'SequenceNumber'] as const;

interface Forgery {
  readonly name: string;
  post(subject: Subject, address: string, form: string, evil: Evil): Promise<Answer>;
}

const other = new TwilioSignature(randomBytes(16).toString('hex'), 'http://127.0.0.1');
const right = (subject: Subject, address: string, form: string): string => subject.signature.sign(address, readForm(form));
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

/** Everything but the carrier's own signature over this address and this form. */
const FORGERIES: readonly Forgery[] = [
  { name: 'missing', post: (subject, address, form) => subject.ask('api', 'POST', address, { body: form, headers: FORM_TYPE }) },
  { name: 'empty', post: (subject, address, form) => subject.webhook(address, form, '') },
  { name: 'chance', post: (subject, address, form, evil) => subject.webhook(address, form, Buffer.from(evil.uuid()).subarray(0, 20).toString('base64')) },
  { name: 'no base64', post: (subject, address, form, evil) => subject.webhook(address, form, evil.text().replace(/[^ -~]/g, '?').slice(0, 2_000)) },
  { name: 'another account', post: (subject, address, form) => subject.webhook(address, form, other.sign(address, readForm(form))) },
  { name: 'field altered', post: (subject, address, form) => subject.webhook(address, form.replace('From=', 'From=9'), right(subject, address, form)) },
  { name: 'field added', post: (subject, address, form, evil) => subject.webhook(address, `${form}&${evil.one(['Digits', 'Extra', 'CallSid'])}=7`, right(subject, address, form)) },
  { name: 'field left out', post: (subject, address, form) => subject.webhook(address, form.replace(/&[^&]*$/, ''), right(subject, address, form)) },
  { name: 'query altered', post: (subject, address, form) => subject.webhook(`${address}&claim=7`, form, right(subject, address, form)) },
  { name: 'another path', post: (subject, address, form) => subject.webhook(address, form, right(subject, address.replace('/voice', '/messages').replace('?', '/x?'), form)) },
  { name: 'another host', post: (subject, address, form) => subject.ask('api', 'POST', address, { body: form, headers: { ...FORM_TYPE, 'x-forwarded-host': 'evil.example', 'x-twilio-signature': new TwilioSignature(subject.helpline.account.authToken, 'http://evil.example').sign(address, readForm(form)) } }) },
  { name: 'cut off', post: (subject, address, form) => subject.webhook(address, form, right(subject, address, form).slice(0, -3)) },
  { name: 'in lower case', post: (subject, address, form) => subject.webhook(address, form, `${right(subject, address, form).toLowerCase()}a`) },
  { name: 'of the address alone', post: (subject, address, form) => subject.webhook(address, form, subject.signature.sign(address, {})) },
  { name: 'form as JSON', post: (subject, address, form) => subject.ask('api', 'POST', address, { body: JSON.stringify({ ...readForm(form), From: '1' }), headers: { 'content-type': 'application/json', 'x-twilio-signature': right(subject, address, form) } }) },
];

/** Requests that are not signed, or signed otherwise: none is accepted, and none leaves a row. */
export const signatures: Border = {
  name: 'signatures', about: `${FORGERIES.length} kinds of forged, altered, misplaced and missing signatures`, refusesAll: true, atOnce: 16,
  open: async (subject, evil) => {
    const routes = (await markedRoutes()).filter(({ mark, method }) => mark?.kind === 'carrier' && method === 'POST').map(({ path }) => path);
    return {
      next: () => {
        const { name, post } = evil.one(FORGERIES);
        const address = `${evil.one(routes)}?call=${evil.uuid()}`;
        const form = `From=%2B919020000001&${evil.form(FIELDS)}&CallStatus=ringing&Zone=a`;
        return {
          sent: `${name}: POST ${address} ${form.slice(0, 400)}`,
          send: async () => {
            const { status } = await post(subject, address, form, evil);
            return { outcome: `${name} ${status}`, wrong: [400, 403, 413, 415].includes(status) ? undefined : `answered ${status}` };
          },
        };
      },
    };
  },
};
