import { permissionsOf } from '@pukar/access-core/domain';
import { type Border, wrongOf } from '../border.js';
import { escaped, type Evil } from '../evil.js';
import { addressOf, markedRoutes, type Route } from '../routes.js';
import type { Process, Subject } from '../subject.js';

/** They end the sessions with which the others are sent, or say 503 where a process is not ready. */
const LEFT_OUT = new Set(['POST /api/sign-out', 'POST /api/own-password', 'GET /api/health/ready']);
const STAFF = [['agent', 'asha'], ['supervisor', 'meera'], ['administrator', 'admin']] as const;
const OFFICER = 'ene.bhopal';
const QUERIES = ['from', 'to', 'day', 'q', 'before', 'after', 'language', 'page', 'department', 'district', 'kind', 'sort', '__proto__'] as const;
const JSON_TYPE = { 'content-type': 'application/json' };

/** The fields that a route names when it is sent nothing. */
async function fieldsOf(subject: Subject, { process, method, path }: Route, cookie: string, evil: Evil): Promise<string[]> {
  const { text } = await subject.ask(process, method, addressOf({ path }, () => evil.uuid()), { headers: { cookie, ...(method === 'GET' ? {} : JSON_TYPE) }, ...(method === 'GET' ? {} : { body: '{}' }) });
  try {
    return Object.keys((JSON.parse(text) as { fields?: object }).fields ?? {}).filter((name) => name !== '');
  } catch {
    return [];
  }
}

const whoMay = ({ process, mark }: Route): string =>
  process === 'department' ? OFFICER : STAFF.find(([role]) => mark?.kind === 'permission' && (permissionsOf(role) as ReadonlySet<string>).has(mark.permission))?.[1] ?? 'asha';

/** Every address of one of the two processes, by somebody who may: any body, any query, any kind of content. */
const httpOf = (process: Process, name: string, about: string): Border => ({
  name, about, refusesAll: false, atOnce: 8,
  open: async (subject, evil) => {
    const marked = (await markedRoutes()).filter((route) => route.process === process && route.mark?.kind !== 'carrier' && !LEFT_OUT.has(`${route.method} ${route.path}`));
    const routes = await Promise.all(marked.map(async (route) => {
      const cookie = await subject.cookieOf(process, whoMay(route));
      return { ...route, cookie, fields: await fieldsOf(subject, route, cookie, evil) };
    }));
    return {
      next: () => {
        const { method, fields, cookie, ...route } = evil.one(routes);
        const path = addressOf(route, () => (evil.chance.isOneIn(2) ? evil.uuid() : escaped(evil.text().slice(0, 1_000))));
        const names = [...fields, ...QUERIES].filter(() => evil.chance.isOneIn(3));
        const address = `${path}${method === 'GET' && names.length > 0 ? `?${evil.form(names).slice(0, 8_000)}` : ''}`.replace(/[^!-~]/g, '');
        const body = method === 'GET' ? undefined : evil.json(fields);
        const type = evil.contentType();
        const chunked = evil.chance.isOneIn(12);
        return {
          sent: `${method} ${address.slice(0, 400)} ${body?.length ?? 0} bytes of ${type}: ${String(body ?? '').slice(0, 500)}`,
          send: async () => {
            const answer = await subject.ask(process, method, address, { headers: { cookie, ...(body === undefined || type === '' ? {} : { 'content-type': type }) }, chunked, ...(body === undefined ? {} : { body }) });
            return { outcome: String(answer.status), wrong: wrongOf(answer, path.startsWith('/api/health')) };
          },
        };
      },
    };
  },
});

export const http = httpOf('api', 'http', 'every address of the api, by those who may');
export const department = httpOf('department', 'department', 'every address of the department\'s process, by an officer');
