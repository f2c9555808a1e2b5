import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { AgentClient } from './harness/agent-client.js';
import { allAgree, approveAll, askFor, noQuietNow } from './harness/campaign.js';
import { OfficerClient } from './harness/officer-client.js';
import { ROOT, RunningHelpline } from './harness/running-helpline.js';
import { asksForAnAgent, callHelpline, complain } from './harness/whole-journey.js';

const PHONE = '+919000001401';
const OTHER_PHONE = '9000055667';
const NAME = 'Zubeida Khanwilkar';
const NAME_HI = 'ज़ुबैदा खानविलकर';
const ADDRESS = '48 Neelkanth Kunj, Lalghati';
const AADHAAR = '2341 2341 2346';
const STATEMENT = [
  `Mera naam ${NAME} (${NAME_HI}) hai, main ${ADDRESS} mein rehti hoon. Bijli do din se nahi hai.`,
  `Mera number 90000 01401, ya +91-90000-01401, ya ९०००००१४०१, ya ${OTHER_PHONE}. Aadhaar ${AADHAAR}.`,
  'Email zubeida.k@example.invalid. Bill 4500 rupaye ka hai, pole 17.',
].join(' ');

/** What must be found nowhere: each in the spellings in which it could slip through. */
const CANARIES = {
  phone: ['9000001401', '90000 01401', '90000-01401', '९०००००१४०१', OTHER_PHONE],
  name: [NAME, 'Zubeida', 'Khanwilkar', NAME_HI, 'खानविलकर'],
  address: ['Neelkanth Kunj', ADDRESS],
  aadhaar: [AADHAAR, AADHAAR.replaceAll(' ', '')],
  email: ['zubeida.k@example.invalid'],
  conduct: ['Quarrelsome-Canary'],
};

const foundIn = (text: string, more: readonly string[] = []): string[] => [...Object.values(CANARIES).flat(), ...more].filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

describe('nothing of the citizen reaches the department', () => {
  let helpline: RunningHelpline;
  let officer: OfficerClient;
  let number: string;

  beforeAll(async () => {
    helpline = await RunningHelpline.start({ settings: { QUIET_HOURS: noQuietNow() } });
    officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
    const agent = await AgentClient.signIn(helpline, 'asha');
    await agent.goReady();
    ({ number } = await complain(helpline, agent, PHONE, {
      categoryCode: 'ENE-03', placeCode: 'MP-BPL', statement: STATEMENT, citizenName: NAME, citizenAddress: ADDRESS,
      facts: { spot: { value: `Lalghati, ${NAME} ke ghar ke paas, phone 90000 01401`, consent: false }, consumerNumber: { value: '7788112233', consent: false } },
    }));
    const ticket = await officer.finds('the ticket', () => true);
    await officer.resolve(ticket, 'supply-restored', 'Supply was restored at the transformer this morning.');
    // The same caller is marked: no department may learn of it, nor anybody by the number.
    const marked = await callHelpline(helpline, PHONE);
    await asksForAnAgent(marked);
    const callId = await agent.takeCall();
    await until('the mark', async () => (await agent.ask('conduct:mark', { callId, kind: 'silent-repeat', note: `Quarrelsome-Canary, says ${NAME}` })).ok);
    marked.hangUp();
    await agent.finish(callId, 'prank-call');
    await until('the ticket to be resolved for the citizen', async () => (await agent.lookUp(number)).state === 'resolved');
    // The same citizen is told of an announcement that this department asks for.
    await allAgree(helpline, agent, [{ number: PHONE, call: false, sms: true }]);
    await askFor(officer, { title: 'Camp', channel: 'both' });
    await approveAll(helpline);
    await until('the announcement to be told', async () => (await officer.request('/api/announcements')).text.includes('finished'), 60_000);
    agent.vanish();
  }, 180_000);
  afterAll(async () => {
    officer?.close();
    await helpline?.stop();
  });

  it('keeps what an officer needs in order to act', async () => {
    const ticket = await officer.finds('the ticket', () => true);
    expect(ticket.statement).toContain('Bijli do din se nahi hai');
    expect(ticket.statement).toContain('4500');
    expect(ticket.statement).toContain('pole 17');
  });

  it('sends nothing personal through any department route, header or socket event', async () => {
    const ticket = await officer.finds('the ticket', () => true);
    for (const path of [
      '/api/inbox', `/api/inbox/${ticket.reference}`, `/api/inbox/${number}`, `/api/inbox?q=${encodeURIComponent(NAME)}`, '/api/inbox?phone=9000001401', '/api/me', '/api/health',
      '/api/directory', '/api/call-backs', '/api/recordings', `/api/recordings?ticket=${number}`, `/api/recordings/${ticket.reference}/audio?reason=because+I+must`, '/api/conduct', '/api/conduct?list=counting', '/api/conduct/alerts', '/api/conduct?phone=9000001401', '/voice/incoming', '/', '/index.html', '/api/inbox/%00', '/api/announcements', '/api/announcements?phone=9000001401', '/api/announcements/tellings', '/voice/announcement', `/api/inbox/${ticket.reference}'--`,
    ]) await officer.request(path);
    expect(officer.notices).toBeGreaterThan(0);
    expect(foundIn(officer.received.filter((text) => !text.includes('"message":"Cannot GET')).join('\n'), [number, `${number.slice(0, 4)} ${number.slice(4, 8)} ${number.slice(8)}`])).toEqual([]);
  });

  it('answers the citizen\'s ticket number like any unknown reference, so that asking tells nothing', async () => {
    const known = await officer.request(`/api/inbox/${number}`);
    const unknown = await officer.request('/api/inbox/ENE-R-000000');
    expect([known.status, known.text.replace(/[0-9a-f-]{36}/, '')]).toEqual([unknown.status, unknown.text.replace(/[0-9a-f-]{36}/, '')]);
    expect(known.status).toBe(404);
  });

  it('lets nobody ask by a number who was marked: the page of marks knows no such question, and agents have no page', async () => {
    const asks = async (login: string, path: string) => {
      const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
      return fetch(`${helpline.api}${path}`, { headers: { cookie: answer.headers.get('set-cookie')!.split(';')[0]! } });
    };
    for (const question of ['phone=9000001401', 'number=%2B919000001401', 'q=90000']) expect([400, 422]).toContain((await asks('meera', `/api/conduct?${question}`)).status);
    expect((await asks('ravi', '/api/conduct')).status).toBe(403);
    const seen = await (await asks('meera', '/api/conduct')).text();
    expect(seen).toContain('Quarrelsome-Canary');
    expect(CANARIES.phone.filter((phone) => seen.includes(phone))).toEqual([]);
  });

  it('has no way to a recording: no route, whoever asks and however', async () => {
    const admin = await helpline.connect('admin');
    const { rows } = await admin.query<{ id: string; call_id: string }>('select id, call_id from recordings.recording');
    await admin.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, call_id: callId } of rows) {
      for (const path of [`/api/recordings?call=${callId}`, `/api/recordings/${id}/audio?reason=because+I+must`, `/recordings/${id}`]) expect((await officer.request(path)).status).toBe(404);
    }
    expect(officer.received.filter((text) => rows.some(({ id, call_id: callId }) => text.replace(/"message":"Cannot GET[^"]*"/, '').includes(id) || text.replace(/"message":"Cannot GET[^"]*"/, '').includes(callId)))).toEqual([]);
  });

  it('writes nothing personal into a log', () => {
    expect(foundIn(helpline.logs(), [number])).toEqual([]);
  });

  it('puts nothing personal into outbox, audit, the queue\'s schema or anything outside the vault', async () => {
    const admin = await helpline.connect('admin');
    for (const schema of ['platform', 'carrier', 'bullmq', 'forwarding', 'messaging', 'acd', 'calls', 'recordings', 'access', 'directory', 'announcements']) {
      expect({ schema, found: foundIn(await everythingIn(admin, schema), [number]) }).toEqual({ schema, found: [] });
    }
    expect(foundIn(await everythingIn(admin, 'grievances'))).toEqual([]);
    // The vault itself keeps identity sealed: not one of the canaries stands there in clear, Aadhaar not even sealed.
    expect(foundIn(await everythingIn(admin, 'vault'))).toEqual([]);
    await admin.end();
  });

  it('lets the department\'s role read nothing but its own office\'s tickets', async () => {
    const department = await helpline.connect('department');
    for (const table of ['vault.citizen', 'vault.reference', 'vault.ticket_citizen', 'vault.conduct_mark', 'vault.conduct_decision', 'grievances.ticket', 'access.staff', 'platform.outbox', 'platform.audit', 'messaging.message', 'calls.call', 'calls.news_glass', 'recordings.recording', 'recordings.listening', 'recordings.pause', 'recordings.evidence_hold', 'recordings.left_at_carrier', 'carrier.news', 'carrier.effect', 'carrier.forged', 'forwarding.officer_session', 'forwarding.rule', 'announcements.telling', 'announcements.approval', 'vault.telling', 'vault.telling_consent', 'vault.phone_pin', 'vault.pin_pending', 'vault.pin_try', 'vault.spoken_words', 'grievances.call_proof', 'grievances.rating', 'grievances.spoken_statement', 'recordings.voicemail', 'recordings.voicemail_part']) {
      await expect(department.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    }
    await expect(department.query('select password_hash from forwarding.officer')).rejects.toThrow(/permission denied/);
    for (const table of ['forwarding.forwarded_ticket', 'announcements.announcement', 'announcements.published']) expect((await department.query(`select * from ${table}`)).rowCount).toBe(0);
    await department.end();
  });

  it.each(['@pukar/citizens-server', '@pukar/calls-server', '@pukar/platform/telephony', '@pukar/platform/inbox', '@pukar/platform/storage', '@pukar/recordings-server', '@aws-sdk/client-s3', './libs/citizens/server/dist/index.js', '@pukar/announcements-server', 'twilio'])('cannot resolve %s in the department\'s process', (module) => {
    const specifier = module.startsWith('.') ? `${ROOT}/${module.slice(2)}` : module;
    const probe = `import('${specifier}').then(() => console.log('LOADED'), (error) => console.log(error.message))`;
    const { stdout } = spawnSync(process.execPath, ['--import', `file://${ROOT}/apps/server/dist/department-guard.js`, '--input-type=module', '-e', probe], { cwd: `${ROOT}/apps/server`, encoding: 'utf8' });
    expect(stdout).toMatch(/may not load/);
  });
});

/** Every row of every table of a schema, as text; binary columns decoded as if they were text. */
async function everythingIn(admin: pg.Client, schema: string): Promise<string> {
  const { rows: tables } = await admin.query<{ table_name: string }>(`select table_name from information_schema.tables where table_schema = $1 and table_type = 'BASE TABLE'`, [schema]);
  const texts = await Promise.all(tables.map(async ({ table_name }) => {
    const { rows } = await admin.query(`select * from "${schema}"."${table_name}"`);
    return JSON.stringify(rows, (_key, value: unknown) => (isBuffer(value) ? Buffer.from(value.data).toString('utf8') : value));
  }));
  return texts.join('\n');
}

const isBuffer = (value: unknown): value is { type: 'Buffer'; data: number[] } => typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';
