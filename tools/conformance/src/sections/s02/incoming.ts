import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import type { Received } from '../../bench/received.js';
import { sayAndStay, voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const GEO = ['From', 'To', 'Caller', 'Called'].flatMap((whose) => ['City', 'State', 'Zip', 'Country'].map((what) => `${whose}${what}`));
const CALL_STATUSES = ['queued', 'initiated', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled'];

async function incoming({ app, call }: Bench, from?: string): Promise<Received> {
  app.on('/voice', sayAndStay('Hello'));
  await (await call(from === undefined ? {} : { from })).hears(/Hello/);
  return app.gets('/voice');
}

/** What the first request says about the call. */
export function incomingParameters({ says }: Statements): void {
  says('CallSid is CA and 32 hexadecimal digits', async (bench) => expect((await incoming(bench)).params['CallSid']).toMatch(/^CA[0-9a-fA-F]{32}$/));
  says('AccountSid is the account', async (bench) => expect((await incoming(bench)).params['AccountSid']).toBe(bench.account.accountSid));
  says('From and To are numbers in E.164', async (bench) => {
    const from = bench.aPerson();
    expect((await incoming(bench, from)).params).toMatchObject({ From: from, To: bench.number });
  });
  says('Caller and Called are the aliases of From and To', async (bench) => {
    const { params } = await incoming(bench);
    expect([params['Caller'], params['Called']]).toEqual([params['From'], params['To']]);
  });
  says('CallStatus is ringing', async (bench) => expect((await incoming(bench)).params['CallStatus']).toBe('ringing'));
  says('ApiVersion is 2010-04-01', async (bench) => expect((await incoming(bench)).params['ApiVersion']).toBe('2010-04-01'));
  says('Direction is inbound', async (bench) => expect((await incoming(bench)).params['Direction']).toBe('inbound'));
  says('geographic parameters of From, To, Caller and Called are there, empty strings included', async (bench) => {
    const { params } = await incoming(bench);
    expect(GEO.filter((name) => !(name in params))).toEqual([]);
    expect([params['CallerCountry'], params['CalledCountry']]).toEqual([params['FromCountry'], params['ToCountry']]);
  });
  says('a first leg has no ParentCallSid', async (bench) => expect((await incoming(bench)).params).not.toHaveProperty('ParentCallSid'));
  says('the signature is over all received parameters: one more or one less is refused', async (bench) => {
    const { isSigned, form } = await incoming(bench);
    expect(isSigned).toBe(true);
    expect(form.size).toBeGreaterThan(20);
  });
  says('a caller who withholds the number still has a From that can be told apart', async (bench) => {
    const { params } = await incoming(bench, 'withheld');
    expect(params['From']).toMatch(/^(\+\d{5,15}|[Aa]nonymous|Restricted)$/);
  });
  says('the following requests have the same parameters and CallStatus in-progress', async ({ app, call }) => {
    app.on('/voice', voice((response) => {
      response.say('One moment');
      response.redirect('next');
    }));
    app.on('/next', sayAndStay('Next'));
    await (await call()).hears(/Next/);
    const [first, next] = [await app.gets('/voice'), await app.gets('/next')];
    expect([...next.form.keys()].sort()).toEqual([...first.form.keys()].sort());
    expect(next.params).toMatchObject({ CallStatus: 'in-progress', CallSid: first.params['CallSid'] ?? '', Direction: 'inbound' });
  });
}

/** Directions and statuses of other calls. */
export function otherCalls({ says }: Statements): void {
  says('a call of the REST API has Direction outbound-api', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/out', sayAndStay('We ring back'));
    await rest.calls.create({ to, from: number, url: app.url('/out') });
    await person.answer();
    expect((await app.gets('/out')).params).toMatchObject({ Direction: 'outbound-api', From: number, To: to, Caller: number, Called: to, CallStatus: 'in-progress' });
  });

  says('From may be client:name', async ({ app, rest, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/out', sayAndStay('From a browser'));
    await rest.calls.create({ to, from: 'client:asha', url: app.url('/out') });
    await person.answer();
    const { params } = await app.gets('/out');
    expect(params).toMatchObject({ From: 'client:asha', Caller: 'client:asha' });
  });

  says('a dialled leg has Direction outbound-dial and its ParentCallSid', async ({ app, call, phone, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    app.on('/voice', voice((response) => void response.dial().number({ statusCallback: app.url('/leg'), statusCallbackEvent: ['answered'] }, to)));
    const caller = await call();
    await person.answer();
    expect((await app.gets('/leg')).params).toMatchObject({ Direction: 'outbound-dial', ParentCallSid: caller.callSid ?? '', To: to });
  });

  says('every CallStatus that is told is one of the nine', async ({ app, rest, phone, number, aPerson }) => {
    const to = aPerson();
    const person = await phone(to);
    await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello'), statusCallback: app.url('/progress'), statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'] });
    await person.answer();
    await person.hears(/Hello/);
    person.hangUp();
    await app.gets('/progress', { CallStatus: 'completed' });
    for (const status of app.valuesAt('/progress', 'CallStatus')) expect(CALL_STATUSES).toContain(status);
  });

  says('the status of the REST resource is never initiated', async ({ rest, number, phone, aPerson }) => {
    const to = aPerson();
    await phone(to);
    const created = await rest.calls.create({ to, from: number, twiml: sayAndStay('Hello') });
    expect(CALL_STATUSES.filter((status) => status !== 'initiated')).toContain(created.status);
    expect((await rest.calls(created.sid).fetch()).status).toMatch(/^(queued|ringing)$/);
  });
}
