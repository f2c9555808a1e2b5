import { expect } from 'expect';
import type { Caller } from '@pukar/carrier/callers';
import twilio from 'twilio';
import type { Bench } from '../../bench/bench.js';
import type { Received } from '../../bench/received.js';
import type { Statements } from '../../suite/section.js';

const { MessagingResponse } = twilio.twiml;

/** Somebody writes to the case's number, whose application answers `answer`. */
async function writes({ app, phone, aPerson, number }: Bench, body: string, answer?: Parameters<Bench['app']['on']>[1], to = number): Promise<{ person: Caller; from: string; sid: string; request: Received }> {
  const from = aPerson();
  const person = await phone(from);
  if (answer !== undefined) app.on('/sms', answer);
  const sid = await person.texts(body, to);
  return { person, from, sid, request: await app.gets('/sms') };
}

const replying = (...bodies: string[]): string => {
  const response = new MessagingResponse();
  for (const body of bodies) response.message(body);
  return response.toString();
};

/** What the application is told of a message. */
export function inboundParameters({ says }: Statements): void {
  says('MessageSid, SmsSid and SmsMessageSid are the same id', async (bench) => {
    const { request, sid } = await writes(bench, 'Hello');
    expect(request.params).toMatchObject({ MessageSid: sid, SmsSid: sid, SmsMessageSid: sid });
    expect(sid).toMatch(/^(SM|MM)[0-9a-fA-F]{32}$/);
  });

  says('AccountSid, From, To and Body', async (bench) => {
    const { request, from } = await writes(bench, 'No water since Monday & no answer');
    expect(request.params).toMatchObject({ AccountSid: bench.account.accountSid, From: from, To: bench.number, Body: 'No water since Monday & no answer' });
  });

  says('NumMedia and NumSegments', async (bench) => {
    const { request } = await writes(bench, 'क'.repeat(71));
    expect(request.params).toMatchObject({ NumMedia: '0', NumSegments: '2', Body: 'क'.repeat(71) });
  });

  says('a text of 1 600 characters comes whole', async (bench) => {
    const { request } = await writes(bench, 'x'.repeat(1_600));
    expect(request.params['Body']).toHaveLength(1_600);
  });

  says('geographic parameters of From and To', async (bench) => {
    const { request } = await writes(bench, 'Hello');
    for (const name of ['FromCity', 'FromState', 'FromZip', 'FromCountry', 'ToCity', 'ToState', 'ToZip', 'ToCountry']) expect(request.params).toHaveProperty(name);
  });

  says('the request is a signed POST with the headers of section 1', async (bench) => {
    const { request } = await writes(bench, 'Hello');
    expect(request).toMatchObject({ method: 'POST', isSigned: true });
    expect(request.headers).toMatchObject({ 'user-agent': 'TwilioProxy/1.1', 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' });
  });

  says('SmsMethod may be GET', async (bench) => {
    const [own] = await bench.rest.incomingPhoneNumbers.list({ phoneNumber: bench.number });
    await bench.rest.incomingPhoneNumbers(own?.sid ?? '').update({ smsMethod: 'GET' });
    const { request } = await writes(bench, 'Hello');
    expect([request.method, request.query.get('Body')]).toEqual(['GET', 'Hello']);
  });

  says('WhatsApp: addresses with their prefix, ProfileName and WaId', async (bench) => {
    const { request, from } = await writes(bench, 'Hello', undefined, `whatsapp:${bench.number}`);
    expect(request.params).toMatchObject({ From: `whatsapp:${from}`, To: `whatsapp:${bench.number}`, WaId: from.slice(1), Body: 'Hello' });
    expect(request.params).toHaveProperty('ProfileName');
  });

  says('cookies of an answer come back with the next message from the same number, and with no other', async (bench) => {
    const { person } = await writes(bench, 'Hello', (_request, response) => {
      response.setHeader('set-cookie', 'about=water; Path=/');
      return replying('About what?');
    });
    await person.receivesSms(/About what/);
    await person.texts('Again', bench.number);
    await bench.app.getsSoMany('/sms', 2);
    await (await bench.phone(bench.aPerson())).texts('Somebody else', bench.number);
    const [first, again, other] = await bench.app.getsSoMany('/sms', 3);
    expect([first, again, other].map((request) => request?.headers.cookie)).toEqual([undefined, 'about=water', undefined]);
  });

  says('the REST API lists it as inbound and received', async (bench) => {
    const { sid, from } = await writes(bench, 'Hello');
    expect(await bench.rest.messages.list({ from })).toMatchObject([{ sid, direction: 'inbound', status: 'received', body: 'Hello', to: bench.number }]);
  });
}

/** What may be answered. */
export function inboundAnswers({ says }: Statements): void {
  says('a MessagingResponse with a message is sent back', async (bench) => {
    const { person } = await writes(bench, 'STATUS 4821', replying('With the engineer until Monday'));
    await person.receivesSms(/With the engineer/);
  });

  says('several messages are sent', async (bench) => {
    const { person } = await writes(bench, 'Hello', replying('The first', 'The second'));
    await Promise.all([person.receivesSms(/The first/), person.receivesSms(/The second/)]);
  });

  for (const [what, answer] of [['an empty MessagingResponse', new MessagingResponse().toString()], ['204', undefined]] as const) {
    says(`${what} sends nothing`, async (bench) => {
      const { from } = await writes(bench, 'Hello', answer);
      const sent = await bench.rest.messages.list({ to: from });
      expect(sent).toEqual([]);
      expect(bench.app.at('/sms-fallback')).toEqual([]);
    });
  }

  says('statusCallback of a message is told of its way', async (bench) => {
    const response = new MessagingResponse();
    response.message({ statusCallback: bench.app.url('/message') }, 'On its way');
    const { person } = await writes(bench, 'Hello', response.toString());
    await person.receivesSms(/On its way/);
    await bench.app.gets('/message', { MessageStatus: 'delivered' });
  });

  says('Redirect leads to another document with the same parameters', async (bench) => {
    const response = new MessagingResponse();
    response.redirect('other');
    bench.app.on('/other', replying('From the other'));
    const { person } = await writes(bench, 'Hello', response.toString());
    await person.receivesSms(/From the other/);
    expect((await bench.app.gets('/other')).params['Body']).toBe('Hello');
  });

  says('an answer that fails leads to the fallback, with ErrorCode and ErrorUrl', async (bench) => {
    bench.app.on('/sms-fallback', replying('The fallback writes'));
    const { person } = await writes(bench, 'Hello', (_request, response) => void response.writeHead(500).end());
    await person.receivesSms(/The fallback writes/);
    expect((await bench.app.gets('/sms-fallback')).params).toMatchObject({ ErrorCode: '11200', ErrorUrl: bench.app.url('/sms'), Body: 'Hello' });
  });
}
