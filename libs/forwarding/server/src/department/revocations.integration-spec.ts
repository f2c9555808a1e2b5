import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OFFICER_PASSWORD } from '../testing/offices.js';
import { OfficerSessions } from './index.js';
import { anInbox } from './testing/an-inbox.js';

describe('the mark of officers\' sessions', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  const mark = () => inbox.app.get(OfficerSessions).revocations();
  const idOf = async (login: string): Promise<string> => (await inbox.database.query<{ id: string }>('select id from forwarding.officer where login = $1', [login]))[0]!.id;

  beforeAll(async () => {
    inbox = await anInbox();
    for (const login of ['energy', 'second', 'gro', 'water.bhopal']) expect((await inbox.as(login, 'GET', '/api/me')).status).toBe(200);
  });
  afterAll(() => inbox.close());

  it('stands still while officers sign in and work, and says how long a session lasts where nobody touches the screen', async () => {
    const before = await mark();
    const signedIn = await inbox.send('POST', '/api/sign-in', '', { login: 'energy', password: 'open sesame' });
    await inbox.aTicket();
    await inbox.as('energy', 'GET', '/api/inbox');
    expect(await mark()).toBe(before);
    const session = await inbox.app.get(OfficerSessions).read(signedIn.cookie.split(';')[0]!);
    expect(session!.expiresAt).toEqual(new Date(inbox.clock.now().getTime() + 30 * 60_000));
  });

  it.each([
    ['signs out', async () => { await inbox.send('POST', '/api/sign-out', (await inbox.send('POST', '/api/sign-in', '', { login: 'energy', password: 'open sesame' })).cookie.split(';')[0]!, {}); }],
    ['gets a first password', async () => { expect((await inbox.as('gro', 'POST', `/api/department-officers/${await idOf('second')}/first-password`, { password: OFFICER_PASSWORD })).status).toBe(200); }],
    ['has no access any more', async () => { expect((await inbox.as('gro', 'POST', `/api/department-officers/${await idOf('second')}/end`, { successorId: null })).status).toBe(200); }],
    ['is moved to another office', async () => { await inbox.database.query(`update forwarding.officer set office_id = (select id from forwarding.office where code = 'PHE-IND') where login = 'water.bhopal'`); }],
    ['has another post', async () => { await inbox.database.query(`update forwarding.officer set role = 'lme' where login = 'water.gro'`); }],
    ['may not sign in any more', async () => { await inbox.database.query(`update forwarding.officer set password_hash = null where login = 'water.gro'`); }],
  ])('rises when an officer %s', async (_what, change) => {
    const before = BigInt(await mark());
    await change();
    expect(BigInt(await mark())).toBeGreaterThan(before);
  });

  it('cannot be raised or put back by the officers\' process', async () => {
    for (const sql of ['update forwarding.revocation set mark = 0', 'delete from forwarding.revocation', `select forwarding.note_revocation()`]) await expect(inbox.asDepartment.query(sql)).rejects.toThrow(/permission denied/);
  });
});
