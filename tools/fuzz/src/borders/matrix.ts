import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { permissionsOf } from '@pukar/access-core/domain';
import { OFFICER_ROLES, type OfficerRole } from '@pukar/forwarding-core/domain';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import { type Border, type Try, wrongOf } from '../border.js';
import { FIELDS_FILE, linesOfFields, writtenFields } from '../matrix-of-fields.js';
import { addressOf, markedRoutes, type Route } from '../routes.js';
import type { Process, Subject } from '../subject.js';
import { screenOf, type Answered } from './sockets.js';

const FILE = path.join(ROOT, 'tools/fuzz/matrix.txt');
const STAFF = [['agent', 'asha'], ['supervisor', 'meera'], ['administrator', 'admin']] as const;
const HEAD = `Who may ask what: each address and each command of a socket, the permission it is marked with, and the roles that have it.
Written from the code by \`npm run fuzz -- --only matrix --write\`; \`npm run fuzz\` compares it, and tries each line with every role.
`;

type Rights = (role: string) => ReadonlySet<string>;

/** What officers may, as the built process says. */
async function rightsOfOfficers(): Promise<Rights> {
  const built = (await import(path.join(ROOT, 'libs/forwarding/server/dist/department/permissions-of-role.js'))) as { permissionsOf(role: OfficerRole): ReadonlySet<string> };
  return (role) => built.permissionsOf(role as OfficerRole);
}

const rightsOf = async (process: Process): Promise<{ roles: readonly string[]; rights: Rights }> =>
  process === 'api' ? { roles: STAFF.map(([role]) => role), rights: permissionsOf } : { roles: OFFICER_ROLES, rights: await rightsOfOfficers() };

const saidOf = ({ mark }: Route): string => (mark === undefined ? 'NO MARK' : mark.kind === 'permission' ? mark.permission : mark.kind === 'secret' ? `secret of ${mark.whose}` : mark.kind);

/** The matrix as the code is marked now. */
async function written(commands: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const process of ['api', 'department'] as const) {
    const { roles, rights } = await rightsOf(process);
    const line = (what: string, permission: string, isOpen: boolean): string => [process.padEnd(10), what.padEnd(72), permission.padEnd(24), isOpen ? '' : roles.filter((role) => rights(role).has(permission)).join(' ') || 'nobody'].join(' ').trimEnd();
    lines.push(...(await markedRoutes()).filter((route) => route.process === process).map((route) => line(`${route.method} ${route.path}`, saidOf(route), route.mark?.kind !== 'permission')));
    if (process === 'api') lines.push(...commands.map((said) => { const [event, permission] = said.split(' ') as [string, string]; return line(`socket ${event}`, permission, false); }));
  }
  return `${HEAD}\n${[...new Set(lines)].sort().join('\n')}\n`;
}

export async function writeMatrix(commands: readonly string[]): Promise<void> {
  writeFileSync(FILE, await written(commands));
  writeFileSync(FIELDS_FILE, await fieldsNow(commands));
}

/** The matrix by field, as the types are now. */
async function fieldsNow(commands: readonly string[]): Promise<string> {
  const [staff, officers] = [await rightsOf('api'), await rightsOf('department')];
  return writtenFields(await markedRoutes(), commands.map((said) => { const [event, permission] = said.split(' ') as [string, string]; return { event, permission }; }), (process, permission) => {
    const { roles, rights } = process === 'api' ? staff : officers;
    return roles.filter((role) => rights(role).has(permission)).join(' ') || 'nobody';
  });
}

/** Lines that are on one side alone. */
function differences(file: string, now: string, linesOf: (text: string) => readonly string[] = (text) => text.split('\n')): string[] {
  const [mine, kept] = [now, readFileSync(file, 'utf8')].map((text) => new Set(linesOf(text))) as [Set<string>, Set<string>];
  const name = path.basename(file);
  return [...[...mine].filter((line) => !kept.has(line)).map((line) => `not in ${name}: ${line}`), ...[...kept].filter((line) => !mine.has(line)).map((line) => `in ${name} alone: ${line}`)];
}

/** Every role at every address and command that is not theirs, nobody at all of them, and each process with the other's session: refused, and no row left. */
export const matrix: Border = {
  name: 'matrix', about: 'every role at every address and command that is not theirs', refusesAll: true, atOnce: 4,
  open: async (subject, evil) => {
    const commands = subject.commandsOf('api');
    const tries: Try[] = [...differences(FILE, await written(commands)), ...differences(FIELDS_FILE, await fieldsNow(commands), linesOfFields)].map((line) => ({ sent: line, send: () => Promise.resolve({ outcome: 'differs', wrong: line }) }));
    for (const process of ['api', 'department'] as const) {
      const { roles, rights } = await rightsOf(process);
      const cookies = new Map<string, string>();
      for (const role of roles) cookies.set(role, await cookieOf(subject, process, role));
      const stranger = await (process === 'api' ? subject.cookieOf('department', 'ene.bhopal') : subject.cookieOf('api', 'admin'));
      for (const route of (await markedRoutes()).filter((one) => one.process === process)) {
        if (route.mark?.kind === 'public') continue;
        const permission = route.mark?.kind === 'permission' ? route.mark.permission : undefined;
        const asked = (who: string, cookie: string | undefined, expected: readonly number[]): Try => {
          const address = addressOf(route, () => evil.uuid());
          return {
            sent: `${who}: ${process} ${route.method} ${address}`,
            send: async () => {
              const { status } = await subject.ask(process, route.method, address, { headers: { ...(cookie === undefined ? {} : { cookie }), ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) }, ...(route.method === 'GET' ? {} : { body: '{}' }) });
              return { outcome: String(status), wrong: expected.includes(status) ? undefined : `answered ${status}` };
            },
          };
        };
        tries.push(asked('nobody', undefined, permission === undefined ? [403] : [401]), asked('the other process\'s', stranger, permission === undefined ? [403] : [401]));
        for (const role of roles) if (permission === undefined || !rights(role).has(permission)) tries.push(asked(role, cookies.get(role), [403]));
      }
    }
    const screens = await Promise.all(STAFF.map(([role, login]) => screenOf(subject, 'api', role, login)));
    for (const said of subject.commandsOf('api')) {
      const [event, permission] = said.split(' ') as [string, string];
      for (const { role, socket } of screens) {
        if ((permissionsOf(role) as ReadonlySet<string>).has(permission)) continue;
        tries.push({ sent: `${role}: socket ${event}`, send: async () => {
          const { code } = (await socket.timeout(10_000).emitWithAck(event, {})) as Answered;
          return { outcome: code ?? 'ok', wrong: code === 'not-permitted' ? undefined : `answered ${code ?? 'ok'}` };
        } });
      }
    }
    return { next: () => tries.shift(), close: () => { for (const { socket } of screens) socket.disconnect(); } };
  },
};

/** They end the sessions with which the others are tried. */
const ENDS = new Set(['POST /api/sign-out', 'POST /api/own-password']);
/** What a role hears that may not ask. */
const SHUT = /"code":"(not-permitted|sign-in)"/;

/** Every role at every address and command that is theirs: refused for what is asked, if at all, never for who asks. */
export const permitted: Border = {
  name: 'permitted', about: 'every role at every address and command that is theirs', refusesAll: false, atOnce: 4,
  open: async (subject, evil) => {
    const tries: Try[] = [];
    for (const process of ['api', 'department'] as const) {
      const { roles, rights } = await rightsOf(process);
      for (const route of (await markedRoutes()).filter((one) => one.process === process && !ENDS.has(`${one.method} ${one.path}`))) {
        const { mark } = route;
        if (mark?.kind !== 'permission') continue;
        for (const role of roles.filter((one) => rights(one).has(mark.permission))) {
          const cookie = await cookieOf(subject, process, role);
          const address = addressOf(route, () => evil.uuid());
          tries.push({ sent: `${role}: ${process} ${route.method} ${address}`, send: async () => {
            const answer = await subject.ask(process, route.method, address, { headers: { cookie, ...(route.method === 'GET' ? {} : { 'content-type': 'application/json' }) }, ...(route.method === 'GET' ? {} : { body: '{}' }) });
            return { outcome: String(answer.status), wrong: wrongOf(answer) ?? (answer.status === 401 || SHUT.test(answer.text) ? `answered ${answer.status}: ${answer.text.slice(0, 120)}` : undefined) };
          } });
        }
      }
    }
    const screens = await Promise.all(STAFF.map(([role, login]) => screenOf(subject, 'api', role, login)));
    for (const said of subject.commandsOf('api')) {
      const [event, permission] = said.split(' ') as [string, string];
      for (const { role, socket } of screens.filter(({ role: one }) => (permissionsOf(one) as ReadonlySet<string>).has(permission))) {
        tries.push({ sent: `${role}: socket ${event}`, send: async () => {
          const { code } = (await socket.timeout(10_000).emitWithAck(event, {})) as Answered;
          return { outcome: code ?? 'ok', wrong: ['not-permitted', 'signed-out', 'fault'].includes(code ?? '') ? `answered ${code ?? ''}` : undefined };
        } });
      }
    }
    return { next: () => tries.shift(), close: () => { for (const { socket } of screens) socket.disconnect(); } };
  },
};

async function cookieOf(subject: Subject, process: Process, role: string): Promise<string> {
  return subject.cookieOf(process, process === 'api' ? STAFF.find(([one]) => one === role)![1] : await subject.officerOf(role));
}
