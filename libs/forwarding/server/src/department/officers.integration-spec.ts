import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DepartmentOfficersSchema, FirstPasswordSchema } from '@pukar/forwarding-core/contracts';
import { randomIds } from '@pukar/platform/ids';
import { LiveAnnouncer } from '@pukar/platform/live';
import { createLogger } from '@pukar/platform/logging';
import { DigestSettings } from '../digest/digest-settings.js';
import { GetOfficerAddress } from '../notices/get-officer-address.use-case.js';
import { SendMailCodes } from '../notices/send-mail-codes.use-case.js';
import type { OfficerMail } from '../ports/officer-mail.port.js';
import { GiveToStandIns } from '../use-cases/give-to-stand-ins.use-case.js';
import { OFFICER_PASSWORD } from '../testing/offices.js';
import { anInbox } from './testing/an-inbox.js';

const ADDED = { officeCode: 'ENE-BPL', role: 'lme', postEn: 'Line Inspector', postHi: 'लाइन निरीक्षक', name: 'R. Verma' };

describe('the officers of a department', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  let mails: OfficerMail[] = [];
  const post = (login: string, path: string, body: object = {}) => inbox.as(login, 'POST', `/api/department-officers${path}`, body);
  const list = async (login: string) => DepartmentOfficersSchema.parse((await inbox.as(login, 'GET', '/api/department-officers')).body);
  const one = async (login: string, of: string) => (await list(login)).officers.find((officer) => officer.login === of)!;
  const idOf = async (login: string): Promise<string> => (await inbox.database.query<{ id: string }>('select id from forwarding.officer where login = $1', [login]))[0]!.id;
  const add = async (login: string, change: object = {}) => {
    const asked = { ...ADDED, id: randomUUID(), login: `ene.${randomUUID().slice(0, 8)}`, ...change };
    return { asked, answer: await post(login, '', asked) };
  };
  const give = () => new GiveToStandIns(inbox.database, new LiveAnnouncer(inbox.database, createLogger('spec', 'silent')), inbox.clock).execute();
  const mailCodes = async (hasMail = true) => {
    mails = [];
    await new SendMailCodes(inbox.database, { send: (_tx, mail) => { mails.push(mail); return Promise.resolve(); } }, new DigestSettings(null, hasMail), inbox.clock, randomIds).execute();
    return mails.map(({ text }) => /\d{4} \d{4}/u.exec(text)![0]);
  };
  const signIn = (login: string, password: string) => inbox.send('POST', '/api/sign-in', '', { login, password });
  const holderOf = async (reference: string) => (await inbox.database.query<{ login: string | null; state: string }>('select p.login, f.state from forwarding.forwarded_ticket f left join forwarding.officer p on p.id = f.assigned_to where f.reference = $1', [reference]))[0];

  beforeAll(async () => { inbox = await anInbox(); });
  afterAll(() => inbox?.close());

  it('are seen by the GRO and the offices above, those of the own department and below alone; no LME and not the head', async () => {
    expect((await list('gro')).officers.map(({ login }) => login).sort()).toEqual(['energy', 'gro', 'second']);
    expect((await list('division')).officers.map(({ login }) => login).sort()).toEqual(['division', 'energy', 'gro', 'second']);
    expect((await list('water.gro')).officers.map(({ login }) => login).sort()).toEqual(['water.bhopal', 'water.gro']);
    expect((await list('division')).offices).toMatchObject([{ code: 'ENE-D-BHOPAL', roles: [] }, { code: 'ENE-BPL', roles: ['lme', 'gro'] }]);
    for (const login of ['energy', 'second', 'head']) {
      const answers = [await inbox.as(login, 'GET', '/api/department-officers'), ...(await Promise.all(['', ...['mail', 'mail/confirm', 'away', 'back', 'end', 'first-password'].map((verb) => `/${randomUUID()}/${verb}`)].map((path) => post(login, path))))];
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 403));
    }
    expect((await inbox.send('GET', '/api/department-officers', '')).status).toBe(401);
  });

  it('are no other department\'s, nor those above or beside: as if they did not exist', async () => {
    const [energy, gro, division] = [await idOf('energy'), await idOf('gro'), await idOf('division')];
    const tries: (readonly [string, string])[] = [['water.gro', energy], ['gro', division], ['division', division], ['gro', gro]];
    for (const [login, id] of tries) {
      expect((await post(login, `/${id}/end`, { successorId: null })).status).toBe(404);
      expect((await post(login, `/${id}/first-password`, { password: OFFICER_PASSWORD })).status).toBe(404);
    }
    for (const [login, id] of tries.slice(0, 2)) {
      expect((await post(login, `/${id}/mail`, { address: 'x@y.example', password: OFFICER_PASSWORD })).status).toBe(404);
      expect((await post(login, `/${id}/away`, { from: '2026-11-20', until: '2026-11-21', standInId: gro })).status).toBe(404);
    }
    expect((await add('water.gro')).answer).toMatchObject({ status: 422, body: { code: 'unknown-office' } });
    expect((await add('gro', { officeCode: 'ENE-D-BHOPAL', role: 'escalation' })).answer.body).toMatchObject({ code: 'unknown-office' });
    for (const role of ['gro', 'escalation']) expect((await add('gro', { role })).answer.body).toMatchObject({ code: 'not-yours-to-give' });
    expect((await add('gro', { login: 'phe.someone' })).answer).toMatchObject({ status: 422, body: { code: 'login-begins', fields: { login: [expect.any(String)] } } });
  });

  it('sign in with a first password, which opens nothing but the choice of another that nobody else knows', async () => {
    const { asked, answer } = await add('gro');
    const { firstPassword } = FirstPasswordSchema.parse(answer.body);
    const signedIn = await signIn(asked.login, firstPassword);
    expect(signedIn).toMatchObject({ status: 200, body: { mustChoosePassword: true, officer: { role: 'lme' } } });
    const cookie = signedIn.cookie.split(';')[0]!;
    expect((await inbox.send('GET', '/api/inbox', cookie)).status).toBe(403);
    expect((await inbox.send('GET', '/api/me', cookie)).body).toMatchObject({ mustChoosePassword: true });
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: 'short' })).status).toBe(422);
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: `my ${asked.login} 123` })).body).toMatchObject({ code: 'like-login' });
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: 'basketball' })).body).toMatchObject({ code: 'common' });
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: 'Pukar for ever' })).body).toMatchObject({ code: 'word-of-here' });
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: 'a long way to Sehore' })).body).toMatchObject({ mustChoosePassword: false });
    expect((await inbox.send('GET', '/api/inbox', cookie)).status).toBe(200);
    expect((await inbox.send('POST', '/api/own-password', cookie, { password: 'once more, please' })).body).toMatchObject({ code: 'chosen-already' });
    expect([(await signIn(asked.login, firstPassword)).status, (await signIn(asked.login, 'a long way to Sehore')).status]).toEqual([401, 200]);
    for (const password of [undefined, 'not their own']) expect((await post('gro', `/${asked.id}/first-password`, { password })).status).toBe(422);
    expect((await inbox.send('GET', '/api/inbox', cookie)).status).toBe(200);
    const again = FirstPasswordSchema.parse((await post('gro', `/${asked.id}/first-password`, { password: OFFICER_PASSWORD })).body);
    expect((await inbox.send('GET', '/api/inbox', cookie)).status).toBe(401);
    expect((await signIn(asked.login, again.firstPassword)).body).toMatchObject({ mustChoosePassword: true });
    expect((await add('gro', { login: asked.login })).answer.body).toMatchObject({ code: 'login-taken' });
    expect((await post('gro', '', asked)).body).toMatchObject({ code: 'there' });
    expect(JSON.stringify(await inbox.database.query('select detail from platform.audit where subject_id = $1', [asked.id]))).not.toContain(firstPassword);
  });

  it('have an address once the code that was mailed there came back, asked for with the own password, and it is shown shortened', async () => {
    const id = await idOf('energy');
    expect(await post('gro', `/${id}/mail`, { address: 'ae.bhopal@ene.example', password: 'not theirs' })).toMatchObject({ status: 422, body: { code: 'wrong-password', fields: { password: [expect.any(String)] } } });
    expect((await one('gro', 'energy')).confirmation).toBeNull();
    expect((await post('gro', `/${id}/mail`, { address: 'AE.Bhopal@ene.example', password: OFFICER_PASSWORD })).status).toBe(200);
    expect((await one('gro', 'energy')).confirmation).toMatchObject({ mail: 'a…@ene.example', state: 'asked' });
    const [code] = await mailCodes();
    const { confirmation } = await one('gro', 'energy');
    expect(confirmation).toMatchObject({ state: 'sent', triesLeft: 5 });
    const addresses = new GetOfficerAddress(inbox.database);
    expect([mails[0], await addresses.execute(mails[0]!.officerId), await addresses.execute(id)]).toMatchObject([{ isUrgent: true }, 'ae.bhopal@ene.example', undefined]);
    const confirm = (login: string, given: string) => post(login, `/${id}/mail/confirm`, { confirmationId: confirmation!.id, code: given });
    expect(await confirm('gro', '0000 0000')).toMatchObject({ status: 422, body: { code: 'wrong-code' } });
    expect((await one('gro', 'energy')).confirmation).toMatchObject({ triesLeft: 4 });
    expect((await confirm('water.gro', code!)).status).toBe(404);
    expect((await confirm('division', code!)).status).toBe(200);
    expect(await one('gro', 'energy')).toMatchObject({ mail: 'a…@ene.example', confirmation: null });
    expect(await addresses.execute(id)).toBe('ae.bhopal@ene.example');
    expect((await confirm('gro', code!)).body).toMatchObject({ code: 'over' });
    await expect(inbox.asDepartment.query('select email from forwarding.officer')).rejects.toThrow(/permission denied/);
    await expect(inbox.asDepartment.query('select address from forwarding.mail_confirmation')).rejects.toThrow(/permission denied/);
    await expect(inbox.asDepartment.query('select code_hash from forwarding.mail_confirmation')).rejects.toThrow(/permission denied/);
  });

  it('have five tries, a day and five codes; a helpline without e-mail says so', async () => {
    const id = await idOf('second');
    const ask = () => post('gro', `/${id}/mail`, { address: 'second@ene.example', password: OFFICER_PASSWORD });
    const confirm = async (code: string) => (await post('gro', `/${id}/mail/confirm`, { confirmationId: (await one('gro', 'second')).confirmation?.id ?? randomUUID(), code })).body['code'];
    await ask();
    const [code] = await mailCodes();
    const { confirmation } = await one('gro', 'second');
    for (let nth = 0; nth < 5; nth += 1) expect(await confirm('1')).toBe('wrong-code');
    expect((await post('gro', `/${id}/mail/confirm`, { confirmationId: confirmation!.id, code })).body).toMatchObject({ code: 'over' });
    await ask();
    const [late] = await mailCodes();
    const waiting = (await one('gro', 'second')).confirmation!;
    await inbox.database.query('update forwarding.mail_confirmation set expires_at = $2 where id = $1', [waiting.id, inbox.clock.now()]);
    expect((await post('gro', `/${id}/mail/confirm`, { confirmationId: waiting.id, code: late })).body).toMatchObject({ code: 'over' });
    await ask();
    await mailCodes(false);
    expect((await one('gro', 'second')).confirmation).toMatchObject({ state: 'no-mail' });
    await ask();
    await ask();
    expect((await ask()).body).toMatchObject({ code: 'asked-too-often' });
    expect((await post('gro', `/${id}/mail`, { address: 'no address', password: OFFICER_PASSWORD })).status).toBe(422);
  });

  it('who are away are stood in for: what they have, what comes by rule, and nothing is assigned to them', async () => {
    const [energy, second, gro] = [await idOf('energy'), await idOf('second'), await idOf('gro')];
    const inHand = inbox.referenceOf(await inbox.aTicket());
    const away = (id: string, standInId: string, from = '2026-11-18', until = '2026-11-20') => post('gro', `/${id}/away`, { from, until, standInId });
    expect((await away(energy, await idOf('water.bhopal'))).body).toMatchObject({ code: 'stand-in-unknown' });
    expect((await away(gro, second)).body).toMatchObject({ code: 'stand-in-too-low' });
    expect((await away(energy, second)).status).toBe(200);
    expect((await away(second, energy, '2026-11-20', '2026-11-22')).body).toMatchObject({ code: 'stand-in-away' });
    expect(await one('gro', 'energy')).toMatchObject({ absence: { from: '2026-11-18', until: '2026-11-20', isNow: true } });
    expect(await give()).toBeGreaterThan(0);
    expect(await holderOf(inHand)).toEqual({ login: 'second', state: 'assigned' });
    expect(JSON.stringify((await inbox.open('gro', inHand))['history'])).toContain('is away, or left the office');
    const came = inbox.referenceOf(await inbox.aTicket());
    expect(await holderOf(came)).toEqual({ login: 'second', state: 'assigned' });
    expect((await inbox.as('gro', 'POST', `/api/inbox/${came}/assign`, { version: 1, officerId: energy })).body).toMatchObject({ code: 'officer-away' });
    expect(await give()).toBe(0);
    expect((await post('gro', `/${energy}/back`)).status).toBe(200);
    expect(await holderOf(inbox.referenceOf(await inbox.aTicket()))).toEqual({ login: 'energy', state: 'assigned' });
  });

  it('whose access ended are signed out at once and sign in no more; a successor has their tickets, or the GRO assigns them', async () => {
    const [energy, second] = [await idOf('energy'), await idOf('second')];
    const reference = inbox.referenceOf(await inbox.aTicket());
    expect((await inbox.as('energy', 'GET', '/api/inbox')).status).toBe(200);
    expect((await post('gro', `/${energy}/end`, { successorId: await idOf('water.bhopal') })).body).toMatchObject({ code: 'successor-unknown' });
    expect((await post('gro', `/${energy}/end`, { successorId: second })).status).toBe(200);
    expect((await inbox.as('energy', 'GET', '/api/inbox')).status).toBe(401);
    expect((await signIn('energy', 'open sesame')).status).toBe(401);
    await give();
    expect(await holderOf(reference)).toEqual({ login: 'second', state: 'assigned' });
    expect(await holderOf(inbox.referenceOf(await inbox.aTicket()))).toEqual({ login: 'second', state: 'assigned' });
    expect((await post('gro', `/${second}/end`, { successorId: null })).status).toBe(200);
    await give();
    expect(await holderOf(reference)).toEqual({ login: null, state: 'received' });
    expect(await holderOf(inbox.referenceOf(await inbox.aTicket()))).toEqual({ login: null, state: 'received' });
    const due = await inbox.database.query<{ same: boolean }>('select due_at = $2 and act_by = $2 as same from forwarding.forwarded_ticket where reference = $1', [reference, new Date('2026-11-24T12:30:00Z')]);
    expect(due).toEqual([{ same: true }]);
    expect((await list('gro')).officers.some(({ login }) => login === 'energy' || login === 'second')).toBe(false);
    expect((await post('gro', `/${energy}/back`)).status).toBe(404);
    const actions = await inbox.database.query<{ action: string }>(`select distinct action from platform.audit where subject_kind = 'officer' and action not like '%sign-in' and action <> 'forwarding.sign-out' order by 1`);
    expect(actions.map(({ action }) => action)).toEqual(['add-officer', 'ask-officer-mail', 'choose-password', 'confirm-officer-mail', 'end-officer', 'give-first-password', 'mark-officer-away', 'mark-officer-back'].map((verb) => `forwarding.${verb}`));
  });
});
