import { until } from '@pukar/platform/testing';
import { io } from 'socket.io-client';
import type { Scene } from '../scene.js';
import { type Group, refused, told } from '../way.js';

/** The session that somebody gets who signs in as an officer. */
async function officersCookie({ helpline }: Scene): Promise<string> {
  const answer = await fetch(`${helpline.inbox}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'ene.bhopal', password: 'pukar-demo' }) });
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

/** Whether a socket was let in, and all that it heard. */
async function connects(url: string, cookie: string, version: number): Promise<{ isIn: boolean; heard: string }> {
  const socket = io(url, { transports: ['websocket'], auth: { version }, extraHeaders: { cookie }, reconnection: false });
  const heard: string[] = [];
  let end: boolean | undefined;
  socket.onAny((...event: unknown[]) => heard.push(JSON.stringify(event)));
  socket.on('connect', () => { end = true; });
  socket.on('connect_error', () => { end = false; });
  try {
    await until('the socket to be let in or not', () => end !== undefined);
    if (!end) return { isIn: false, heard: '' };
    for (const [event, payload] of [['join', { room: 'floor' }], ['desk:open', {}], ['caller:context', { callId: '00000000-0000-7000-8000-000000000000' }], ['ticket:look-up', { number: '12345678901' }]] as const) {
      const answer: unknown = await socket.timeout(500).emitWithAck(event, payload).catch(() => undefined);
      heard.push(JSON.stringify(answer ?? null));
    }
    return { isIn: socket.connected, heard: heard.join('\n') };
  } finally {
    socket.disconnect();
  }
}

const NO_SESSION = 'pukar_session=nobody';

export const SOCKETS: Group = {
  name: 'sockets and the call centre\'s door',
  ways: [
    {
      name: 'all that the officers\' socket says',
      attempt: async ({ officer, told: learned }) => {
        if (officer.notices === 0) throw new Error('the socket said nothing at all');
        const found = learned(officer.received.join('\n').replaceAll(/"message":"Cannot [^"]*"/g, ''));
        return found.length === 0 ? refused(`${officer.notices} notices without content`) : told(found.join(', '));
      },
    },
    {
      name: 'commands of the desk through the officers\' socket',
      attempt: async (scene) => {
        const { heard } = await connects(scene.helpline.inbox, await officersCookie(scene), 1);
        const found = [...scene.told(heard), ...(heard.includes('"ok":true') ? ['a command was carried out'] : [])];
        return found.length === 0 ? refused('no command is known there') : told(found.join(', '));
      },
    },
    {
      name: 'the desk\'s socket with an officer\'s session',
      attempt: async (scene) => {
        const { isIn, heard } = await connects(scene.helpline.api, await officersCookie(scene), 1);
        return !isIn && !heard.includes('"ok":true') ? refused('not let in') : told('let in');
      },
    },
    {
      name: 'either socket without a session',
      attempt: async ({ helpline }) => {
        const ends = await Promise.all([helpline.inbox, helpline.api].map((url) => connects(url, NO_SESSION, 1)));
        return ends.every(({ isIn }) => !isIn) ? refused('not let in') : told('let in');
      },
    },
    {
      name: 'the call centre\'s addresses with an officer\'s session',
      attempt: async (scene) => {
        const cookie = await officersCookie(scene);
        const answers = await Promise.all(['/api/me', '/api/directory', '/api/call-backs', '/api/conduct', `/api/recordings?ticket=${scene.numbers[0]!}`].map((path) => fetch(scene.helpline.api + path, { headers: { cookie } })));
        return answers.every(({ status }) => status === 401 || status === 404) ? refused('answered 401') : told(answers.map(({ status }) => status).join(', '));
      },
    },
    {
      name: 'an officer\'s login at the call centre',
      attempt: async ({ helpline }) => {
        const answer = await fetch(`${helpline.api}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'ene.bhopal', password: 'pukar-demo' }) });
        return answer.status === 401 ? refused('answered 401') : told(`answered ${answer.status}`);
      },
    },
    {
      name: 'webhooks of the carrier, forged',
      attempt: async ({ helpline, told: learned }) => {
        const answer = await fetch(`${helpline.api}/voice/incoming`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'forged' }, body: 'CallSid=CA00000000000000000000000000000000&From=%2B919000001701&To=155343' });
        return answer.status === 403 && learned(await answer.text()).length === 0 ? refused('answered 403') : told(`answered ${answer.status}`);
      },
    },
  ],
};
