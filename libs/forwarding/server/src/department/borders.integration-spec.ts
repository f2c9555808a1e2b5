import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anInbox } from './testing/an-inbox.js';

const REASON = 'A reason that is long enough.';
const NOBODYS = 'ENE-R-222222';

describe('the officers\' door', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  let url: string;

  beforeAll(async () => {
    inbox = await anInbox();
    url = (await inbox.app.getUrl()).replace('[::1]', '127.0.0.1');
  });
  afterAll(() => inbox.close());

  const cookieOf = async (login: string): Promise<string> => (await inbox.send('POST', '/api/sign-in', '', { login, password: 'open sesame' })).cookie.split(';')[0]!;

  it('shuts on who was moved to another office, and on who may not sign in any more', async () => {
    await inbox.aTicket();
    const [second, gro] = [await cookieOf('second'), await cookieOf('gro')];
    expect((await inbox.send('GET', '/api/inbox', second)).body['tickets']).toHaveLength(1);
    await inbox.database.query(`update forwarding.officer set office_id = (select id from forwarding.office where code = 'PHE-BPL') where login = 'second'`);
    expect((await inbox.send('GET', '/api/inbox', second)).status).toBe(401);
    await inbox.database.query(`update forwarding.officer set password_hash = null where login = 'gro'`);
    expect((await inbox.send('GET', '/api/inbox', gro)).status).toBe(401);
  });

  it('gives a new session at each sign-in, and takes none that is brought along', async () => {
    const planted = 'pukar_officer=planted-by-somebody';
    const signedIn = await inbox.send('POST', '/api/sign-in', planted, { login: 'energy', password: 'open sesame' });
    expect(signedIn.cookie).toMatch(/^pukar_officer=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict/);
    expect(signedIn.cookie).not.toContain('planted');
    expect((await inbox.send('GET', '/api/me', planted)).status).toBe(401);
    expect(await cookieOf('energy')).not.toBe(signedIn.cookie.split(';')[0]);
  });

  it('looks at no more than eight passwords of many that are guessed at the same moment', async () => {
    const statuses = await Promise.all(Array.from({ length: 24 }, async () => (await inbox.send('POST', '/api/sign-in', '', { login: 'division', password: 'a guess' })).status));
    expect(statuses.filter((status) => status !== 429).length).toBeLessThanOrEqual(8);
  });

  it.each(['%00', 'x%00y', '%ED%A0%80', "'--", '..%2f..%2fapi%2fme', 'ene-r-222222', `${NOBODYS}%20`, '%F0%9F%98%80', 'A'.repeat(101)])('answers the reference %s as one that nobody has', async (reference) => {
    const refused = await inbox.as('energy', 'GET', `/api/inbox/${NOBODYS}`);
    const { status, body } = await inbox.as('energy', 'GET', `/api/inbox/${reference}`);
    expect([400, 404, 414, 422]).toContain(status);
    if (status === 404 && 'code' in body) expect(body).toEqual(refused.body);
  });

  it('says what is wrong with words that no database takes, and with pages that begin at no time', async () => {
    const reference = inbox.referenceOf(await inbox.aTicket());
    const nul = String.fromCodePoint(0);
    expect((await inbox.as('energy', 'POST', `/api/inbox/${reference}/interim`, { version: 1, reason: `${REASON}${nul}`, newDay: '2026-12-01' })).status).toBe(422);
    expect((await inbox.send('POST', '/api/sign-in', '', { login: `energy${nul}`, password: nul })).status).toBe(422);
    for (const after of [`o~9999999999999999~${NOBODYS}`, `e~9999999999999999~${NOBODYS}`]) expect((await inbox.as('energy', 'GET', `/api/inbox?after=${encodeURIComponent(after)}`)).status).toBe(422);
  });

  it('lets nobody keep what it answered', async () => {
    const cookie = await cookieOf('energy');
    for (const path of ['/api/me', '/api/inbox', `/api/inbox/${NOBODYS}`, '/api/officers']) {
      expect((await fetch(url + path, { headers: { cookie } })).headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each(['cross-site', 'same-site'])('does nothing that a page of another address asks for, %s though it is, and lets the page read nothing', async (site) => {
    const cookie = await cookieOf('energy');
    const reference = inbox.referenceOf(await inbox.aTicket());
    const answer = await fetch(`${url}/api/inbox/${reference}/resolve`, { method: 'POST', headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': site }, body: JSON.stringify({ version: 1, actionCode: 'repaired', reply: REASON }) });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'another-page']);
    expect((await inbox.open('energy', reference))['state']).toBe('assigned');
    const signIn = await fetch(`${url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': site }, body: JSON.stringify({ login: 'energy', password: 'open sesame' }) });
    expect([signIn.status, signIn.headers.get('set-cookie')]).toEqual([403, null]);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('takes an answer only with files of that very ticket', async () => {
    const [mine, other] = [inbox.referenceOf(await inbox.aTicket()), inbox.referenceOf(await inbox.aTicket())];
    const file = (await inbox.as('energy', 'POST', `/api/inbox/${other}/evidence`, new Uint8Array([1, 2, 3]))).body['id'];
    const answer = (evidence: unknown[]) => inbox.as('energy', 'POST', `/api/inbox/${mine}/resolve`, { version: 1, actionCode: 'repaired', reply: REASON, evidence });
    for (const foreign of [file, '019a0000-0000-7000-8000-000000000001']) expect(await answer([foreign])).toMatchObject({ status: 422, body: { code: 'unknown-evidence' } });
    expect((await inbox.as('energy', 'GET', `/api/inbox/${mine}/evidence/${String(file)}`)).status).toBe(404);
    const own = (await inbox.as('energy', 'POST', `/api/inbox/${mine}/evidence`, new Uint8Array([1, 2, 3]))).body['id'];
    expect((await answer([own])).status).toBe(200);
  });
});
