import { DESK_VERSION } from '@pukar/acd-core/contracts';
import { permissionsOf } from '@pukar/access-core/domain';
import { INBOX_VERSION } from '@pukar/forwarding-core/contracts';
import { until } from '@pukar/platform/testing';
import { io, type Socket } from 'socket.io-client';
import type { Border } from '../border.js';
import type { Evil } from '../evil.js';
import type { Process, Subject } from '../subject.js';

const STAFF = [['agent', 'asha'], ['supervisor', 'meera']] as const;
const WAITS_MS = 10_000;

interface Screen {
  readonly role: string;
  readonly process: Process;
  readonly socket: Socket;
}

export async function screenOf(subject: Subject, process: Process, role: string, login: string): Promise<Screen> {
  const cookie = await subject.cookieOf(process, login);
  const socket = io(subject.baseOf(process), { transports: ['websocket'], auth: { version: process === 'api' ? DESK_VERSION : INBOX_VERSION }, extraHeaders: { cookie }, forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 200 });
  await until(`the screen of ${login}`, () => socket.connected);
  return { role, process, socket };
}

export type Answered = { readonly ok: boolean; readonly code?: string; readonly message?: string };

/** The fields that a command names when it is sent nothing. */
async function fieldsOf(screen: Screen, event: string): Promise<string[]> {
  const { message = '' } = (await screen.socket.timeout(WAITS_MS).emitWithAck(event, {})) as Answered;
  return [...message.matchAll(/→ at ([A-Za-z]+)/g)].map(([, name]) => name!);
}

/** Every command of the desk's sockets by those who may, and what is no command, on the sockets of both processes. */
export const sockets: Border = {
  name: 'sockets', about: 'every command of the sockets of both processes, and what is none', refusesAll: false, atOnce: 8,
  open: async (subject, evil) => {
    const screens = await Promise.all([...STAFF.map(([role, login]) => screenOf(subject, 'api', role, login)), screenOf(subject, 'department', 'officer', 'ene.bhopal')]);
    const commands: { screen: Screen; event: string; fields: string[] }[] = [];
    for (const said of subject.commandsOf('api')) {
      const [event, permission] = said.split(' ') as [string, string];
      const screen = screens.find(({ role }) => (permissionsOf(role) as ReadonlySet<string>).has(permission));
      if (screen) commands.push({ screen, event, fields: await fieldsOf(screen, event) });
    }
    return {
      next: () => {
        const { screen, event, fields } = evil.chance.isOneIn(10) ? { screen: evil.one(screens), event: evil.text(), fields: [] } : evil.one(commands);
        const payload = evil.chance.isOneIn(10) ? evil.value() : evil.object(fields);
        const sent = `${screen.process} ${screen.role} ${event.slice(0, 80)} ${(JSON.stringify(payload) ?? '').slice(0, 500)}`;
        return { sent, send: () => send(screen, event, payload, evil) };
      },
      close: () => { for (const { socket } of screens) socket.disconnect(); },
    };
  },
};

const RESERVED = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);

async function send({ socket }: Screen, event: string, payload: unknown, evil: Evil): Promise<{ outcome: string; wrong?: string }> {
  if (RESERVED.has(event)) return { outcome: 'not sent' };
  if (!socket.connected) await until('the socket again', () => socket.connected, WAITS_MS);
  const line = socket.id;
  // What is not of the protocol ends its own line alone.
  if (evil.chance.isOneIn(400)) (socket.io.engine as unknown as { write(what: string): void }).write(evil.one(['garbage', '9', '2{', '451-["a",{"_placeholder":true,"num":9}]', '4', '42["a"']));
  try {
    const { ok, code, message } = (await socket.timeout(WAITS_MS).emitWithAck(event, payload)) as Answered;
    return { outcome: ok ? 'ok' : code ?? 'refused', ...(code === 'fault' ? { wrong: `a fault: ${message ?? ''}` } : {}) };
  } catch {
    return socket.id === line && socket.connected ? { outcome: 'nothing', wrong: 'no answer' } : { outcome: 'line ended' };
  }
}
