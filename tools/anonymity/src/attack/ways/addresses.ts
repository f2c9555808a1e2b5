import { CANARIES } from '../canaries.js';
import type { Scene } from '../scene.js';
import { type Group, type Outcome, refused, told, type Way } from '../way.js';

const [first] = CANARIES;
const DIGITS = first.phone.slice(3);
/** In no service and never used here. */
const NOBODYS = '9000009999';

interface Answer {
  readonly status: number;
  readonly text: string;
}

const show = ({ status }: Answer): string => `answered ${status}`;

/** Asks one address after the other; what one of them tells is told. */
const asks = (name: string, paths: (scene: Scene) => readonly string[], mayBe: readonly number[] = [400, 401, 403, 404, 405, 422]): Way => ({
  name,
  attempt: async (scene) => {
    const statuses = new Set<number>();
    for (const path of paths(scene)) {
      const { status, text } = await scene.officer.request(path);
      statuses.add(status);
      // What was asked may be in the answer: "cannot GET /…" says no more than the question.
      const learned = scene.told(text.replaceAll(/"message":"Cannot [A-Z]+ [^"]*"/g, ''));
      if (learned.length > 0) return told(`${path} tells ${learned.join(', ')}`);
      if (!mayBe.includes(status)) return told(`${path} was answered ${status}`);
    }
    return refused(`answered ${[...statuses].join(', ')}`);
  },
});

/** What may differ between two answers although they say the same: the time, and the id of the request. */
const unlike = (text: string): string => text.replaceAll(/"serverTime":"[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');

/** A question about somebody who complained is answered as one about nobody is. */
const asksAbout = (name: string, known: (scene: Scene) => string, nobody: string): Way => ({
  name,
  attempt: async (scene) => {
    const [about, aboutNobody] = [await scene.officer.request(known(scene)), await scene.officer.request(nobody)];
    const isSame = about.status === aboutNobody.status && unlike(about.text.replaceAll(known(scene), '')) === unlike(aboutNobody.text.replaceAll(nobody, ''));
    return isSame ? refused(`both were ${show(about)}`) : told(`${show(about)}, about nobody ${show(aboutNobody)}`);
  },
});

const question = (key: string, value: string): string => `/api/inbox?${key}=${encodeURIComponent(value)}`;

async function sentTo(scene: Scene, path: string, body: unknown): Promise<Answer> {
  return scene.officer.request(path, { method: 'POST', body: JSON.stringify(body) });
}

const sends = (name: string, path: (scene: Scene) => string, body: (scene: Scene) => unknown): Way => ({
  name,
  attempt: async (scene): Promise<Outcome> => {
    const answer = await sentTo(scene, path(scene), body(scene));
    const learned = scene.told(answer.text);
    if (learned.length > 0) return told(learned.join(', '));
    return answer.status >= 400 && answer.status < 500 ? refused(show(answer)) : told(show(answer));
  },
});

/** Milliseconds of the middle one of many askings, taken in turn with the other address. */
async function middles(scene: Scene, paths: readonly [string, string], rounds: number): Promise<readonly [number, number]> {
  const took: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const which of [0, 1] as const) {
      const began = performance.now();
      await scene.officer.request(paths[which]);
      took[which].push(performance.now() - began);
    }
  }
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  return [middle(took[0]), middle(took[1])];
}

const MOST_UNLIKE = 1.5;

export const ADDRESSES: Group = {
  name: 'addresses of the department\'s process',
  ways: [
    asks('the whole list, and every ticket in it', ({ references }) => ['/api/inbox', `/api/inbox/${references.first}`, `/api/inbox/${references.second}`, '/api/me'], [200]),
    asksAbout('a filter by telephone number', () => question('phone', DIGITS), question('phone', NOBODYS)),
    asksAbout('a search for the number', () => question('q', DIGITS), question('q', NOBODYS)),
    asksAbout('a search for the name', () => question('q', first.name), question('q', 'Nobody Whatsoever')),
    asksAbout('a search for the name in another script', () => question('q', first.nameElsewhere), question('q', 'कोई नहीं')),
    asksAbout('a filter by citizen', () => question('citizen', first.name), question('citizen', 'Nobody')),
    asks('sorting by what is not shown', () => ['phone', 'name', 'citizen_id', 'ticketNumber'].map((key) => question('sort', key)), [200, 400, 422]),
    asksAbout('the ticket number in place of the reference', ({ numbers }) => `/api/inbox/${numbers[0]!}`, '/api/inbox/12345678901'),
    asks('another district\'s ticket', ({ references }) => [`/api/inbox/${references.atRival}`]),
    asks('a reference with SQL in it', ({ references }) => [`/api/inbox/${references.first}'%20or%20'1'='1`, `/api/inbox/${encodeURIComponent(`x' union select phone from vault.citizen --`)}`, question('state', `received' or true --`)], [400, 404, 422]),
    asks('addresses of the call centre', ({ numbers }) => ['/api/directory', '/api/call-backs', '/api/conduct', `/api/recordings?ticket=${numbers[0]!}`, '/api/voicemail', '/api/break-glass', '/voice/incoming', '/messages/status', '/api/flows', '/api/surveys'], [404]),
    asks('files beside the pages', () => ['/../keys/local.json', '/%2e%2e/keys/local.json', '/..%2fdata/logs/api.log', '/index.html', '/.env', '/%00'], [200, 400, 403, 404]),
    sends('an answer to another department\'s ticket', ({ references }) => `/api/inbox/${references.atRival}/resolve`, () => ({ version: 1, actionCode: 'supply-restored', reply: 'An answer from somebody else.' })),
    sends('a sign-in with SQL in it', () => '/api/sign-in', () => ({ login: `' or 1=1 --`, password: `' or 1=1 --` })),
    sends('a body that asks for more', ({ references }) => `/api/inbox/${references.first}/resolve`, () => ({ version: 99, actionCode: 'supply-restored', reply: 'Long enough as a reply.', include: ['phone'], __proto__: { role: 'admin' } })),
    {
      name: 'the time that an answer takes',
      attempt: async (scene) => {
        const [known, nobodys] = await middles(scene, [`/api/inbox/${scene.numbers[0]!}`, '/api/inbox/12345678901'], 40);
        const ratio = Math.max(known, nobodys) / Math.min(known, nobodys);
        const figure = `${known.toFixed(1)} and ${nobodys.toFixed(1)} ms`;
        return ratio < MOST_UNLIKE ? refused(figure) : told(figure);
      },
    },
    {
      name: 'without signing in',
      attempt: async ({ helpline, references, told: learned }) => {
        const answers = await Promise.all(['/api/inbox', `/api/inbox/${references.first}`, '/api/me', '/api/announcements'].map((path) => fetch(helpline.inbox + path)));
        const text = (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
        return answers.every(({ status }) => status === 401) && learned(text).length === 0 ? refused('answered 401') : told(answers.map(({ status }) => status).join(', '));
      },
    },
    {
      name: 'a complaint against one\'s own staff',
      attempt: async ({ officer, againstStaff }) => {
        const { tickets } = await officer.inbox();
        for (const { reference } of tickets) {
          if ((await officer.request(`/api/inbox/${reference}`)).text.includes(againstStaff)) return told('the office complained of has it');
        }
        return refused(`it is none of the office's ${tickets.length}`);
      },
    },
    {
      name: 'the headers of everything answered',
      attempt: async ({ officer, told: learned }) => {
        const found = learned(officer.received.filter((text) => !text.includes('"message":"Cannot')).join('\n'));
        return found.length === 0 ? refused(`${officer.received.length} pieces hold nothing`) : told(found.join(', '));
      },
    },
  ],
};
