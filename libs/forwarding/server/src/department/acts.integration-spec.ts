import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInbox } from './testing/an-inbox.js';

const TEN = 'Ten letters and more.';

/** What each route takes, who may not ask for it by their role, and what it refuses of what is sent, with the field that is named. */
const ROUTES: Readonly<Record<string, { readonly right: object; readonly not: readonly string[]; readonly wrong: Readonly<Record<string, object>> }>> = {
  resolve: { right: { actionCode: 'repaired', reply: TEN }, not: [], wrong: { reply: { reply: 'done' }, actionCode: { actionCode: 'bribe' }, evidence: { evidence: ['photo.jpg'] } } },
  assign: { right: { officerId: randomUUID() }, not: ['energy', 'head'], wrong: { officerId: { officerId: 'Ramesh' } } },
  'ask-reassignment': { right: { reason: TEN }, not: ['gro', 'division', 'head'], wrong: { reason: { reason: '' } } },
  interim: { right: { reason: TEN, newDay: '2026-11-30' }, not: [], wrong: { reason: { reason: 'late' }, newDay: { newDay: '2026-11-18' } } },
  clarify: { right: { question: TEN }, not: [], wrong: { question: { question: 'x'.repeat(501) } } },
  'propose-transfer': { right: { department: 'PHE', reason: TEN }, not: ['head'], wrong: { department: { department: 'ENE' }, reason: { reason: 'no' } } },
  'propose-closing': { right: { reasonCode: 'nothing-found', reason: TEN }, not: ['head'], wrong: { reasonCode: { reasonCode: 'tired of it' } } },
  'decide-transfer': { right: { accept: true, reason: TEN }, not: ['energy'], wrong: { reason: { reason: '' }, accept: { accept: 'perhaps' } } },
  'decide-closing': { right: { accept: true, reason: TEN }, not: ['energy', 'gro'], wrong: { reason: { reason: '' } } },
  'write-order': { right: { text: TEN }, not: ['energy', 'gro'], wrong: { text: { text: 'x'.repeat(4_001) } } },
};
/** A role that may use the route at all. */
const MAY: Readonly<Record<string, string>> = { assign: 'gro', 'decide-transfer': 'gro', 'decide-closing': 'division', 'write-order': 'division' };

describe('what officers may do, over HTTP', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  let reference: string;
  beforeAll(async () => {
    inbox = await anInbox();
    reference = inbox.referenceOf(await inbox.aTicket());
  });
  afterAll(() => inbox?.close());
  const act = (login: string, what: string, body: object, of = reference) => inbox.as(login, 'POST', `/api/inbox/${of}/${what}`, { version: 1, ...body });
  const by = (what: string): string => MAY[what] ?? 'energy';

  it('has a case here for every route of the controller', () => {
    const posts = inbox.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
    for (const what of Object.keys(ROUTES)) expect(posts).toContain(what);
  });

  it.each(Object.entries(ROUTES))('%s is closed without a session, to roles that may not, and for another office\'s ticket', async (what, { right, not }) => {
    expect((await inbox.send('POST', `/api/inbox/${reference}/${what}`, 'pukar_officer=forged', { version: 1, ...right })).status).toBe(401);
    for (const login of not) expect([login, (await act(login, what, right)).status]).toEqual([login, 403]);
    const unknown = await act(by(what), what, right, 'ENE-R-ZZZZZZ');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const water = inbox.referenceOf(await inbox.aTicket({ departmentCode: 'PHE', categoryCode: 'PHE-01', placeCodes: ['MP-IND'] }));
    expect(await act(by(what), what, right, water)).toEqual(unknown);
  });

  it.each(Object.entries(ROUTES).flatMap(([what, { right, wrong }]) => Object.entries(wrong).map(([field, given]) => [what, field, { ...right, ...given }] as const)))('%s refuses a wrong %s, in words for that field', async (what, field, body) => {
    const answer = await act(by(what), what, body);
    expect(answer).toMatchObject({ status: 422, body: { code: expect.any(String), message: expect.stringMatching(/\w+ \w+/), fields: { [field]: [expect.stringMatching(/\w{3,}/)] } } });
  });

  it.each(Object.entries(ROUTES))('%s refuses an older version, or a ticket that is not there for that', async (what, { right }) => {
    const answer = await act(by(what), what, { ...right, version: 0 });
    expect(answer.status).toBe(what.startsWith('decide') || what === 'write-order' ? (by(what) === 'division' ? 403 : 409) : 409);
    expect(answer.body['code']).toMatch(/^(changed|not-for-this|not-yours)$/);
  });

  it('changes nothing of all that', async () => {
    expect(await inbox.open('energy', reference)).toMatchObject({ version: 1, state: 'assigned', acts: [] });
    expect(await inbox.database.query(`select 1 from platform.outbox where event like 'forwarding.forwarded-ticket-%' union all select 1 from forwarding.act`)).toEqual([]);
  });

  it('is done once by two officers at the same time: act, history, audit and event are one', async () => {
    const fresh = inbox.referenceOf(await inbox.aTicket());
    const answers = await Promise.all(['energy', 'gro', 'energy', 'gro'].map((login) => act(login, 'interim', { reason: TEN, newDay: '2026-11-30' }, fresh)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await inbox.open('gro', fresh))['acts']).toHaveLength(1);
    const [row] = await inbox.database.query(
      `select (select count(*)::int from platform.outbox where about = f.id) as events, (select count(*)::int from platform.audit where subject_id = f.id::text and action = 'forwarding.interim-ticket') as audits,
         (select count(*)::int from forwarding.forwarded_history where forwarded_id = f.id and step = 'interim') as steps, due_at, act_by from forwarding.forwarded_ticket f where reference = $1`, [fresh]);
    expect(row).toMatchObject({ events: 1, audits: 1, steps: 1, due_at: new Date('2026-11-24T12:30:00Z'), act_by: new Date('2026-11-24T12:30:00Z') });
  });

  it('keeps the evidence of an answer with the act', async () => {
    const fresh = inbox.referenceOf(await inbox.aTicket());
    const photo = (await inbox.as('energy', 'POST', `/api/inbox/${fresh}/evidence`, Buffer.from('a photo'))).body['id'] as string;
    expect(await act('energy', 'resolve', { actionCode: 'repaired', reply: TEN, evidence: [photo] }, fresh)).toMatchObject({ status: 200, body: { state: 'resolved', acts: [{ kind: 'resolved', evidence: [photo] }] } });
  });

  it('lists in pages that neither repeat nor leave out, by time left and then the latest', async () => {
    for (let nth = 0; nth < 7; nth += 1) await inbox.aTicket({ actBy: new Date(`2026-12-0${(nth % 3) + 1}T12:30:00Z`) });
    const whole = await inbox.references('energy');
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await inbox.as('energy', 'GET', `/api/inbox?limit=3${after}`);
      seen.push(...(body['tickets'] as { reference: string }[]).map((row) => row.reference));
      if (body['next'] === null) break;
      after = `&after=${body['next'] as string}`;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['phone=9000001401', 'q=Zubeida', 'name=Ramesh', 'ticket=48217735016', 'state=angry', 'level=9', 'category=%27', 'after=o~1~x', 'limit=100000', 'late=true', 'sort=citizen'])('cannot be asked ?%s', async (query) => {
    const answer = await inbox.as('energy', 'GET', `/api/inbox?${query}`);
    expect(answer).toMatchObject({ status: 422, body: { code: 'bad-input' } });
    expect(JSON.stringify(answer.body)).not.toMatch(/9000001401|Zubeida|Ramesh|48217735016/);
  });

  it('shows officers of the own office, and the other departments', async () => {
    const officers = (await inbox.as('gro', 'GET', '/api/officers')).body as unknown as { name: string; role: string }[];
    expect(officers.map(({ role }) => role)).toEqual(['lme', 'lme', 'gro']);
    expect(((await inbox.as('gro', 'GET', '/api/departments')).body as unknown as { code: string }[]).map(({ code }) => code)).toEqual(['PHE', 'UDH']);
    for (const path of ['/api/officers', '/api/departments']) expect((await inbox.send('GET', path, '')).status).toBe(401);
  });
});
