import { expect } from 'expect';
import type { Bench } from '../../bench/bench.js';
import { eventually } from '../../bench/meanwhile.js';
import { voice } from '../../bench/twiml.js';
import type { Statements } from '../../suite/section.js';

const hoursFromNow = (hours: number): Date => new Date(Date.now() + hours * 3_600_000);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** So many calls to the case's number, which are over; from whom. */
async function pastCalls({ app, call, aPerson, rest, number }: Bench, howMany: number): Promise<string[]> {
  app.on('/voice', voice((response) => response.hangup()));
  const people: string[] = [];
  for (let at = 0; at < howMany; at += 1) {
    const from = aPerson();
    people.push(from);
    await (await call({ from })).ended();
  }
  await eventually(() => rest.calls.list({ to: number, status: 'completed' }), ({ length }) => length === howMany);
  return people;
}

interface Envelope {
  readonly calls: { from: string }[];
  readonly page: number;
  readonly page_size: number;
  readonly first_page_uri: string;
  readonly next_page_uri: string | null;
  readonly previous_page_uri: string | null;
}

/** Lists: their envelope, pages and filters. */
export function lists({ says }: Statements): void {
  says('a list has its resources, page, page_size, start, end, uri and the URIs of other pages', async (bench) => {
    await pastCalls(bench, 3);
    const { body } = await bench.ask('GET', `/Calls.json?To=${encodeURIComponent(bench.number)}&PageSize=2`);
    expect(body).toMatchObject({ calls: expect.any(Array), page: 0, page_size: 2, start: 0, end: 1, previous_page_uri: null, next_page_uri: expect.stringMatching(/^\/2010-04-01\//), first_page_uri: expect.stringMatching(/^\/2010-04-01\//), uri: expect.stringMatching(/^\/2010-04-01\//) });
    expect((body as Envelope).calls).toHaveLength(2);
  });

  says('next_page_uri leads on and keeps the filters; the last page has none', async (bench) => {
    const people = await pastCalls(bench, 3);
    const first = (await bench.ask('GET', `/Calls.json?To=${encodeURIComponent(bench.number)}&PageSize=2`)).body as Envelope;
    const path = (first.next_page_uri ?? '').replace(/^.*?\/Accounts\/[^/]+/, '');
    const second = (await bench.ask('GET', path)).body as Envelope;
    expect(second).toMatchObject({ page: 1, next_page_uri: null, previous_page_uri: expect.any(String) });
    expect([...first.calls, ...second.calls].map(({ from }) => from).sort()).toEqual([...people].sort());
  });

  says('the package pages through a list', async (bench) => {
    const people = await pastCalls(bench, 5);
    expect((await bench.rest.calls.list({ to: bench.number, pageSize: 2 })).map(({ from }) => from).sort()).toEqual([...people].sort());
    expect(await bench.rest.calls.list({ to: bench.number, pageSize: 2, limit: 3 })).toHaveLength(3);
  });

  says('the package goes from page to page and back', async (bench) => {
    await pastCalls(bench, 3);
    const first = await bench.rest.calls.page({ to: bench.number, pageSize: 2 });
    const second = await first.nextPage();
    expect(second?.instances).toHaveLength(1);
    expect((await second?.previousPage())?.instances.map(({ sid }) => sid)).toEqual(first.instances.map(({ sid }) => sid));
    expect(await second?.nextPage()).toBeUndefined();
  });

  says('a PageToken keeps the place: calls that come meanwhile are on no later page twice', async (bench) => {
    const people = await pastCalls(bench, 3);
    const first = await bench.rest.calls.page({ to: bench.number, pageSize: 2 });
    expect(first.nextPageUrl).toMatch(/[?&]PageToken=PACA[0-9a-f]{32}/);
    await (await bench.call()).ended();
    const second = await first.nextPage();
    expect([...first.instances, ...(second?.instances ?? [])].map(({ from }) => from)).toEqual([...people].reverse());
    expect((await bench.rest.calls.page({ to: bench.number, pageSize: 2, pageToken: (first.nextPageUrl ?? '').split('PageToken=')[1] })).instances.map(({ from }) => from)).toEqual([people[0]]);
  });

  says('the newest is first', async (bench) => {
    const people = await pastCalls(bench, 3);
    expect((await bench.rest.calls.list({ to: bench.number })).map(({ from }) => from)).toEqual([...people].reverse());
  });

  says('PageSize is at most 1 000 and 50 unless told', async ({ ask }) => {
    expect(((await ask('GET', '/Calls.json')).body as Envelope).page_size).toBe(50);
    const { status, body } = await ask('GET', '/Calls.json?PageSize=5000');
    expect(status === 400 || (body as Envelope).page_size === 1000).toBe(true);
  });

  says('Calls are filtered by To, From and Status', async (bench) => {
    const [first] = await pastCalls(bench, 2);
    expect(await bench.rest.calls.list({ from: first ?? '' })).toHaveLength(1);
    expect(await bench.rest.calls.list({ to: bench.number, status: 'completed' })).toHaveLength(2);
    expect(await bench.rest.calls.list({ to: bench.number, status: 'busy' })).toEqual([]);
    expect(await bench.rest.calls.list({ to: bench.aPerson() })).toEqual([]);
  });

  says('Calls are filtered by ParentCallSid', async (bench) => {
    const to = bench.aPerson();
    const person = await bench.phone(to);
    bench.app.on('/voice', voice((response) => response.dial(to)));
    const caller = await bench.call();
    await person.answer();
    await caller.isTalking();
    expect(await bench.rest.calls.list({ parentCallSid: caller.callSid ?? '' })).toMatchObject([{ sid: person.callSid, parentCallSid: caller.callSid, direction: 'outbound-dial' }]);
  });

  says('Calls are filtered by StartTime: a day, from, until', async (bench) => {
    await pastCalls(bench, 1);
    const to = bench.number;
    expect(await bench.rest.calls.list({ to, startTimeAfter: hoursFromNow(-1) })).toHaveLength(1);
    expect(await bench.rest.calls.list({ to, startTimeBefore: hoursFromNow(-1) })).toEqual([]);
    expect(await bench.rest.calls.list({ to, startTimeAfter: hoursFromNow(-1), startTimeBefore: hoursFromNow(1) })).toHaveLength(1);
    const query = `/Calls.json?To=${encodeURIComponent(to)}&StartTime=`;
    expect(((await bench.ask('GET', query + dayOf(new Date()))).body as Envelope).calls).toHaveLength(1);
    expect(((await bench.ask('GET', query + dayOf(hoursFromNow(-48)))).body as Envelope).calls).toEqual([]);
  });

  says('Calls are filtered by EndTime', async (bench) => {
    await pastCalls(bench, 1);
    expect(await bench.rest.calls.list({ to: bench.number, endTimeAfter: hoursFromNow(-1) })).toHaveLength(1);
    expect(await bench.rest.calls.list({ to: bench.number, endTimeBefore: hoursFromNow(-1) })).toEqual([]);
  });

  says('a filter that is no date, a page that is none and a PageToken that is none are 400', async ({ ask }) => {
    for (const query of ['StartTime=yesterday', 'Page=-1', 'PageSize=0', 'PageToken=zz']) expect({ query, status: (await ask('GET', `/Calls.json?${query}`)).status }).toEqual({ query, status: 400 });
  });

  says('the media of a message are filtered by DateCreated', async ({ rest, app, number, aPerson }) => {
    const { sid } = await rest.messages.create({ to: aPerson(), from: number, body: 'Look', mediaUrl: [app.url('/pothole.png')] });
    expect(await rest.messages(sid).media.list({ dateCreatedAfter: hoursFromNow(-1) })).toHaveLength(1);
    expect(await rest.messages(sid).media.list({ dateCreatedBefore: hoursFromNow(-48) })).toEqual([]);
  });
}
