import { spawnSync } from 'node:child_process';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { until } from '@pukar/platform/testing';
import { CANARIES, CONDUCT_NOTE } from '../canaries.js';
import { everythingIn, schemasOf } from '../planted/handles.js';
import { type Group, refused, told } from '../way.js';

const [first] = CANARIES;
const CLOSED = ['@pukar/citizens-server', '@pukar/calls-server', '@pukar/platform/telephony', '@pukar/platform/inbox', '@pukar/platform/storage', '@pukar/recordings-server', '@aws-sdk/client-s3', `file://${ROOT}/libs/citizens/server/dist/index.js`, `file://${ROOT}/apps/server/dist/bundle/api.js`, '@pukar/announcements-server', '@pukar/reporting-server', 'twilio'];
/** The citizen's own ticket numbers stand with their tickets. */
const WITH_NUMBERS = ['grievances'];
/** Notices are made once a minute. They settle for a while, which nobody waits for here. */
const MAILS_WITHIN_MS = 120_000;

export const HELPLINE: Group = {
  name: 'what the helpline itself keeps, sends and shows',
  ways: [
    {
      name: 'modules that know identity, in the officers\' process',
      attempt: async () => {
        const probe = `for (const name of ${JSON.stringify(CLOSED)}) await import(name).then(() => console.log('LOADED', name), (error) => console.log(error.message))`;
        const { stdout } = spawnSync(process.execPath, ['--import', `file://${ROOT}/apps/server/dist/department-guard.js`, '--input-type=module', '-e', probe], { cwd: `${ROOT}/apps/server`, encoding: 'utf8' });
        const lines = stdout.trim().split('\n');
        return Promise.resolve(lines.length === CLOSED.length && lines.every((line) => line.includes('may not load')) ? refused(`${lines.length} cannot be resolved`) : told(stdout));
      },
    },
    {
      name: 'asking by a number who was marked, at the call centre',
      attempt: async ({ helpline, told: learned }) => {
        const asks = async (login: string, address: string) => {
          const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: 'pukar-demo' }) });
          return fetch(`${helpline.api}${address}`, { headers: { cookie: answer.headers.get('set-cookie')!.split(';')[0]! } });
        };
        const statuses = [];
        for (const question of [`phone=${first.phone.slice(3)}`, `number=${encodeURIComponent(first.phone)}`, 'q=90000']) statuses.push((await asks('meera', `/api/conduct?${question}`)).status);
        if (!statuses.every((status) => status === 400 || status === 422) || (await asks('ravi', '/api/conduct')).status !== 403) return told(statuses.join(', '));
        const seen = await (await asks('meera', '/api/conduct')).text();
        if (!seen.includes(CONDUCT_NOTE)) throw new Error('nobody is marked');
        const numbers = learned(seen).filter((secret) => /\d{5}/.test(secret));
        return numbers.length === 0 ? refused('the page knows no such question, and shows no number') : told(numbers.join(', '));
      },
    },
    {
      name: 'everything in every schema, outside the vault\'s seals',
      attempt: async ({ helpline, numbers, told: learned }) => {
        const admin = await helpline.connect('admin');
        const schemas = await schemasOf(admin);
        const found: string[] = [];
        for (const schema of schemas) found.push(...learned(await everythingIn(admin, schema)).filter((secret) => !(WITH_NUMBERS.includes(schema) && numbers.includes(secret))).map((secret) => `${schema}: ${secret}`));
        await admin.end();
        if (!['vault', 'platform', 'bullmq', 'forwarding', 'messaging'].every((schema) => schemas.includes(schema))) throw new Error('not every schema was there');
        return found.length === 0 ? refused(`${schemas.length} schemas, sealed ones too, hold nothing in clear`) : told(found.slice(0, 5).join('; '));
      },
    },
    {
      name: 'e-mails that officers are sent',
      attempt: async (scene) => {
        const { mails, references } = scene;
        await scene.lookForIds();
        const admin = await scene.helpline.connect('admin');
        const soon = () => admin.query(`update messaging.officer_mail set due_at = now() - interval '1 minute' where state = 'queued'`);
        // The first ticket was answered before anybody was written to about it, or not.
        await until('officers to be written', () => soon().then(() => [references.second, references.atRival, references.againstStaff].every((reference) => mails.some(({ text }) => text.includes(reference)))), MAILS_WITHIN_MS).finally(() => admin.end());
        const wrongly = mails.filter(({ to, text }) => text.includes(references.againstStaff) && !to.startsWith('ene.bhopal-division'));
        const learned = [...scene.learned(mails.map(({ to, text }) => `${to}\n${text}`).join('\n')), ...wrongly.map(({ to }) => `the complaint against staff, to ${to}`)];
        return learned.length === 0 ? refused(`${mails.length} mails hold nothing`) : told(learned.join(', '));
      },
    },
  ],
};
