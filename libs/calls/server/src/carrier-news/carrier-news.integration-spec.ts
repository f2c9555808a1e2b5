import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CarrierHealth, CarrierNews, Glasses, NewsId } from '@pukar/calls-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { aTelephone, type SpecTelephone } from '../testing/a-telephone.js';
import { ReconcileCalls } from '../index.js';

let telephone: SpecTelephone;
const [asha, meera] = [randomIds.uuid(), randomIds.uuid()];
beforeAll(async () => { telephone = await aTelephone(); });
afterAll(() => telephone.close());
beforeEach(() => { telephone.signedIn = { personId: asha, permissions: ['carrier-news.read', 'carrier-news.replay', 'carrier-news.break-glass'] }; });

const get = async <T>(path: string): Promise<T> => (await telephone.asks('GET', path)).body as T;
const post = (path: string, body: object) => telephone.asks('POST', path, body);
const newsOf = (sid: string) => get<CarrierNews>(`/api/carrier-news?sid=${sid}`);
const hangsUp = (callSid: string) => telephone.hears('/voice/status', { CallSid: callSid, From: '+919000001001', CallStatus: 'completed', SequenceNumber: '3' });
const effectsOf = async (sid: string) => (await newsOf(sid)).flatMap(({ effects }) => effects.map(({ via, effect }) => `${via}: ${effect}`));
const idOf = ({ month, key }: NewsId): NewsId => ({ month, key });

describe('the carrier\'s callbacks, for an administrator', () => {
  it('are listed with what they changed, and nothing of the caller', async () => {
    const { callSid } = await telephone.aWaitingCaller();
    await hangsUp(callSid);
    await hangsUp(callSid);
    const listed = await newsOf(callSid);
    expect(listed).toMatchObject([{ kind: 'call', key: `call|${callSid}|completed|3`, verdict: 'genuine', isDone: true, effects: [{ via: 'carrier', effect: 'call-ended:abandoned-in-queue' }, { via: 'carrier', effect: 'nothing: seen before' }] }]);
    expect(JSON.stringify(listed)).not.toContain('9000001001');
    expect((await get<CarrierNews>('/api/carrier-news?effect=call-ended&kind=call')).map(({ sid }) => sid)).toContain(callSid);
    expect(await get<CarrierNews>('/api/carrier-news?kind=message')).toEqual([]);
  });

  it('are closed to who may not read them', async () => {
    telephone.signedIn = { personId: asha, permissions: ['floor.read'] };
    expect((await telephone.asks('GET', '/api/carrier-news')).status).toBe(403);
    telephone.signedIn = undefined;
    expect((await telephone.asks('GET', '/api/carrier-news/health')).status).toBe(401);
  });

  it('say whether all calls are accounted for', async () => {
    await telephone.app.get(ReconcileCalls).execute();
    const health = await get<CarrierHealth>('/api/carrier-news/health');
    expect(health.runs[0]).toMatchObject({ listed: 0, withoutOutcome: 0, failure: null });
    expect(health.forged).toEqual([]);
  });
});

describe('a callback that is delivered again', () => {
  it('changes nothing when it had its effect, by its key or by its time, and says so', async () => {
    const { callSid } = await telephone.aWaitingCaller();
    await hangsUp(callSid);
    const before = await telephone.everything();
    const [row] = await newsOf(callSid);
    expect(await post('/api/carrier-news/replay', idOf(row!))).toMatchObject({ status: 200, body: { delivered: 1, failed: 0 } });
    const [from, to] = [new Date(telephone.clock.now().getTime() - 1000).toISOString(), new Date(telephone.clock.now().getTime() + 1000).toISOString()];
    expect(await post('/api/carrier-news/replay', { from, to })).toMatchObject({ status: 200, body: { failed: 0 } });
    expect(await telephone.everything()).toBe(before);
    expect((await effectsOf(callSid)).slice(1, 3)).toEqual(['replay: nothing: seen before', 'replay: nothing: seen before']);
  });

  it('has its effect when it had failed', async () => {
    const { callSid, callId } = await telephone.aWaitingCaller();
    telephone.vault.isAway = true;
    expect((await hangsUp(callSid)).status).toBe(500);
    telephone.vault.isAway = false;
    const [row] = await get<CarrierNews>(`/api/carrier-news?sid=${callSid}&state=failed`);
    telephone.clock.advance(40 * 86_400);
    expect(await post('/api/carrier-news/replay', idOf(row!))).toMatchObject({ body: { delivered: 1, failed: 0 } });
    telephone.clock.advance(-40 * 86_400);
    expect(await telephone.outcomeOf(callId)).toBe('abandoned-in-queue');
    expect(await effectsOf(callSid)).toEqual(['carrier: failed: Error', 'replay: call-ended:abandoned-in-queue']);
  });
});

describe('what a callback held', () => {
  async function aGlass() {
    const { callSid } = await telephone.aWaitingCaller();
    await hangsUp(callSid);
    const [row] = await newsOf(callSid);
    const { body } = await post('/api/carrier-news/glass', { ...idOf(row!), reason: 'The caller says that they were cut off.' });
    return (body as { id: string }).id;
  }

  it('is seen by who asked, after another has agreed, with the number masked, for a quarter of an hour', async () => {
    const id = await aGlass();
    expect(await post('/api/carrier-news/glass/open', { id })).toMatchObject({ status: 409, body: { code: 'not-agreed' } });
    expect(await post('/api/carrier-news/glass/agree', { id })).toMatchObject({ status: 409, body: { code: 'own-request' } });
    telephone.signedIn = { personId: meera, permissions: ['carrier-news.break-glass'] };
    expect((await get<Glasses>('/api/carrier-news/glass')).find((glass) => glass.id === id)).toMatchObject({ isMine: false, openUntil: null });
    expect((await post('/api/carrier-news/glass/agree', { id })).status).toBe(204);
    expect((await post('/api/carrier-news/glass/open', { id })).status).toBe(404);
    telephone.signedIn = { personId: asha, permissions: ['carrier-news.break-glass'] };
    expect(await post('/api/carrier-news/glass/open', { id })).toMatchObject({ status: 200, body: { path: '/voice/status', values: { CallStatus: 'completed', From: '•••••••••••01' } } });
    telephone.clock.advance(16 * 60);
    expect((await post('/api/carrier-news/glass/open', { id })).status).toBe(409);
    const audited = await telephone.database.query<{ action: string }>(`select action from platform.audit where detail->>'glassId' = $1 order by id`, [id]);
    expect(audited.map(({ action }) => action)).toEqual(['calls.glass-ask', 'calls.glass-agree', 'calls.glass-read']);
  });

  it('wants a reason', async () => {
    expect((await post('/api/carrier-news/glass', { month: '2026-11-01', key: 'x', reason: 'why' })).status).toBe(422);
    expect((await post('/api/carrier-news/glass', { month: '2026-11-01', key: 'x', reason: 'A reason that is long enough' })).status).toBe(404);
  });
});
