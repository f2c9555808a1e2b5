import { describe, expect, it } from '@jest/globals';
import type { Directory } from '@pukar/directory-server';
import { FLOW_PORTS } from '@pukar/ivr-core/domain';
import type { Asked } from '@pukar/ivr-server';
import { type PhonesOfFlow, ticketsByPhone, type TicketsOfFlow } from './tickets-by-phone.js';

type Rating = TicketsOfFlow['rate'];
type Came = Awaited<ReturnType<Rating['execute']>>;
const asked = { callSid: 'CA00000000000000000000000000000001', from: '+919826012345', known: { rating: '1' }, with: 'RE1', delivery: { path: '/voice/flow', form: {} } } as unknown as Asked;

const answering = (may: Awaited<ReturnType<Rating['mayRate']>>, came: Came) => ticketsByPhone(
  { rate: { mayRate: async () => may, execute: async () => came }, reopen: { execute: async () => came } } as unknown as TicketsOfFlow, {} as PhonesOfFlow, {} as Directory);

describe('what a rating came to, for the flow', () => {
  it('brings the day by which an order in writing follows, whoever is asked', async () => {
    const { ratingOf, rate, reopen } = answering({ code: 'orderDue', dueOn: '2026-12-08' }, { code: 'orderDue', dueOn: '2026-12-08' });
    for (const port of [ratingOf!, rate!, reopen!]) expect(await port(asked)).toEqual({ code: 'orderDue', data: { due: '2026-12-08' } });
  });

  it('is told apart from one where nothing follows, and both are codes that flows know', async () => {
    const { ratingOf, rate, reopen } = answering({ code: 'tooOften' }, { code: 'tooOften' });
    for (const port of [ratingOf!, rate!, reopen!]) expect(await port(asked)).toEqual({ code: 'tooOften' });
    for (const name of ['ratingOf', 'rate', 'reopen'] as const) expect(Object.keys(FLOW_PORTS[name].codes)).toEqual(expect.arrayContaining(['orderDue', 'tooOften']));
  });
});
