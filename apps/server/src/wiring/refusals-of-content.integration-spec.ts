import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mainFlow } from '@pukar/ivr-core/domain';
import { anApi, type Asked } from './testing/an-api.js';

const PEOPLE = { agent: 'asha', supervisor: 'meera', administrator: 'admin' } as const;
type Role = keyof typeof PEOPLE;

/** What is asked of a route, and how it is refused; `names`: the field that the refusal names, in words. */
interface Refused {
  readonly at?: string;
  readonly send?: Omit<Asked, 'as'>;
  readonly status: number;
  readonly names?: string;
}
interface Case {
  readonly may: readonly Role[];
  readonly refused: Readonly<Record<string, Refused>>;
}

const NO_ID = randomUUID();
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const anEntry = (changed: object = {}) => ({ body: { version: 1, body: {}, owner: 'GAD', reviewOn: later(30).slice(0, 10), texts: { 'hi-IN': { text: 'बाढ़' }, 'en-IN': { text: 'Flood' } }, ...changed } });
const JUNK: Refused = { send: { body: '{"version": ' }, status: 400 };
const EVERYBODY: readonly Role[] = ['agent', 'supervisor', 'administrator'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];
const VOICES: readonly Role[] = ['supervisor', 'administrator'];
const ofRecording = (verb: string): Case => ({ may: VOICES, refused: { 'an unknown one': { at: `/api/prompts/recordings/${NO_ID}/${verb}`, status: 404 }, 'no id': { at: `/api/prompts/recordings/mine/${verb}`, status: 422, names: 'id' } } });

/** Every route by which what callers hear is read or changed. One that is not here fails. */
const CASES: Readonly<Record<string, Case>> = {
  'GET /api/directory': { may: EVERYBODY, refused: {} },
  'GET /api/directory/entries/:kind': { may: ADMINISTRATOR, refused: { 'an unknown kind': { at: '/api/directory/entries/weather', status: 422, names: 'kind' } } },
  'PUT /api/directory/entries/:kind/:code': {
    may: ADMINISTRATOR,
    refused: {
      'no JSON': { ...JUNK, at: '/api/directory/entries/notice/flood' },
      'an unknown kind': { at: '/api/directory/entries/weather/flood', send: anEntry(), status: 422, names: 'kind' },
      'a code of another form': { at: '/api/directory/entries/notice/FLOOD-1', send: anEntry(), status: 422, names: 'code' },
      'a body of another kind': { at: '/api/directory/entries/office/ENE-BPL', send: anEntry({ body: { phone: 'none' } }), status: 422, names: 'phone' },
      'no day of review': { at: '/api/directory/entries/notice/flood', send: anEntry({ reviewOn: 'soon' }), status: 422, names: 'reviewOn' },
      'a day of review that is past': { at: '/api/directory/entries/notice/flood', send: anEntry({ reviewOn: '2020-01-01' }), status: 422, names: 'reviewOn' },
      'an owner that nobody is': { at: '/api/directory/entries/notice/flood', send: anEntry({ owner: 'ZZZ' }), status: 422, names: 'owner' },
      'no words in Hindi': { at: '/api/directory/entries/notice/flood', send: anEntry({ texts: { 'en-IN': { text: 'Flood' } } }), status: 422, names: 'texts' },
      'more words than one breath': { at: '/api/directory/entries/notice/flood', send: anEntry({ texts: { 'en-IN': { text: 'x'.repeat(401) } } }), status: 422, names: 'texts' },
      'what was looked at before somebody changed it': { at: '/api/directory/entries/notice/flood', send: anEntry({ version: 99 }), status: 409 },
      'a new one that is there': { at: '/api/directory/entries/notice/flood', send: anEntry({ version: 0 }), status: 409 },
      'more than is read': { at: '/api/directory/entries/notice/flood', send: anEntry({ padding: 'x'.repeat(300_000) }), status: 413 },
    },
  },
  'POST /api/directory/entries/:kind/:code/retire': {
    may: ADMINISTRATOR,
    refused: {
      'no version': { at: '/api/directory/entries/notice/flood/retire', send: { body: {} }, status: 422, names: 'version' },
      'an unknown one': { at: '/api/directory/entries/notice/nosuch/retire', send: { body: { version: 1 } }, status: 404 },
      'what was looked at before somebody changed it': { at: '/api/directory/entries/notice/flood/retire', send: { body: { version: 99 } }, status: 409 },
    },
  },
  'GET /api/opening': { may: VOICES, refused: {} },
  'GET /api/directory/knowledge': { may: EVERYBODY, refused: { 'a category longer than any': { at: `/api/directory/knowledge?category=${'x'.repeat(21)}`, status: 422, names: 'category' } } },
  'POST /api/opening/:subject': {
    may: VOICES,
    refused: {
      'no JSON': { ...JUNK, at: '/api/opening/help' },
      'an unknown queue': { at: '/api/opening/weather', send: { body: { do: 'open', version: 0 } }, status: 422, names: 'subject' },
      'an unknown switch': { at: '/api/opening/help', send: { body: { do: 'burn', version: 0 } }, status: 422, names: 'do' },
      'a past end': { at: '/api/opening/help', send: { body: { do: 'close', version: 0, until: '2020-01-01T00:00:00Z' } }, status: 422, names: 'until' },
      'an end in years': { at: '/api/opening/help', send: { body: { do: 'close', version: 0, until: later(900) } }, status: 422, names: 'until' },
      'hours that end before they begin': { at: '/api/opening/help', send: { body: { do: 'hours', version: 0, hours: { days: { 1: [{ from: 900, to: 300 }] }, closedOnHolidays: true } } }, status: 422, names: 'hours' },
      'a notice that there is not': { at: '/api/opening/everyone', send: { body: { do: 'announce', version: 0, notice: 'nosuch', until: later(1) } }, status: 422, names: 'notice' },
      'a queue that is told something': { at: '/api/opening/help', send: { body: { do: 'withdraw', version: 0 } }, status: 422 },
      'what was looked at before somebody changed it': { at: '/api/opening/help', send: { body: { do: 'close', version: 99, until: later(1) } }, status: 409 },
    },
  },
  'GET /api/flows': { may: ADMINISTRATOR, refused: {} },
  'GET /api/flows/:version': { may: ADMINISTRATOR, refused: { 'an unknown one': { at: '/api/flows/99999', status: 404 }, 'no number': { at: '/api/flows/newest', status: 422, names: 'version' } } },
  'GET /api/flows/draft': { may: ADMINISTRATOR, refused: { 'none begun': { status: 404 } } },
  'POST /api/flows/draft': { may: ADMINISTRATOR, refused: { 'no JSON': JUNK, 'no version': { send: { body: {} }, status: 422, names: 'from' }, 'an unknown version': { send: { body: { from: 99_999 } }, status: 404 } } },
  'PUT /api/flows/draft': { may: ADMINISTRATOR, refused: { 'no flow': { send: { body: { revision: 1, body: { version: 1 } } }, status: 422, names: 'body' }, 'no draft': { send: { body: { revision: 1, body: mainFlow } }, status: 404 }, 'more than is read': { send: { body: { revision: 1, body: 'x'.repeat(300_000) } }, status: 413 } } },
  'POST /api/flows/draft/check': { may: ADMINISTRATOR, refused: { 'no flow': { send: { body: { body: [] } }, status: 422, names: 'body' } } },
  'DELETE /api/flows/draft': { may: ADMINISTRATOR, refused: { 'no revision': { send: { body: {} }, status: 422, names: 'revision' }, 'no draft': { send: { body: { revision: 1 } }, status: 404 } } },
  'POST /api/flows/draft/publish': { may: ADMINISTRATOR, refused: { 'no words on what changes': { send: { body: { revision: 1, note: '' } }, status: 422, names: 'note' }, 'no draft': { send: { body: { revision: 1, note: 'Nothing yet' } }, status: 404 } } },
  'GET /api/prompts/:language': { may: VOICES, refused: { 'an unknown language': { at: '/api/prompts/fr-FR', status: 422, names: 'language' } } },
  'POST /api/prompts/:language/recording': {
    may: VOICES,
    refused: {
      'an unknown language': { at: '/api/prompts/fr-FR/recording?fragment=welcome', send: { sound: Buffer.from('RIFF') }, status: 422, names: 'language' },
      'no fragment': { at: '/api/prompts/hi-IN/recording', send: { sound: Buffer.from('RIFF') }, status: 422, names: 'fragment' },
      'what is said nowhere': { at: '/api/prompts/hi-IN/recording?fragment=nosuch', send: { sound: Buffer.from('RIFF') }, status: 404 },
      'no sound': { at: '/api/prompts/hi-IN/recording?fragment=welcome', send: { sound: Buffer.from('ID3 an MP3') }, status: 422 },
      'nothing at all': { at: '/api/prompts/hi-IN/recording?fragment=welcome', status: 422 },
      'another kind of file': { at: '/api/prompts/hi-IN/recording?fragment=welcome', send: { body: { sound: 'no' } }, status: 422 },
      'more than is taken': { at: '/api/prompts/hi-IN/recording?fragment=welcome', send: { sound: Buffer.alloc(12 * 1024 * 1024 + 1) }, status: 422 },
    },
  },
  'GET /api/prompts/recordings/:id/audio': ofRecording('audio'),
  'POST /api/prompts/recordings/:id/approve': ofRecording('approve'),
  'POST /api/prompts/recordings/:id/refuse': ofRecording('refuse'),
  'POST /api/prompts/recordings/:id/take-back': ofRecording('take-back'),
  'GET /api/surveys/report': { may: VOICES, refused: { 'no month': { status: 422, names: 'month' }, 'a thirteenth month': { at: '/api/surveys/report?month=2026-13', status: 422, names: 'month' } } },
};

/** Where these routes lie: a new one under them needs a case. */
const OURS = /^\/api\/(directory|opening|flows|prompts|surveys|bills)(\/|$)/;
const OPEN = ['GET /api/health', 'GET /api/health/live', 'GET /api/health/ready', 'POST /api/sign-in', 'GET /prompts/:language/:file'];
const named = (route: string): [method: string, url: string] => route.split(' ') as [string, string];
/** The address of a route, with something in the place of each parameter. */
const anAddress = (url: string): string => url.replaceAll(/:\w+/g, 'x');

describe('what callers are told, over HTTP', () => {
  let api: Awaited<ReturnType<typeof anApi>>;
  beforeAll(async () => { api = await anApi(); }, 120_000);
  afterAll(() => api?.close(), 60_000);

  const running = (): string[] => api.routes.map(({ method, url }) => `${method} ${url}`);

  it('has a case here for every route of the running api, and for no other', () => {
    expect(running().filter((route) => OURS.test(named(route)[1])).toSorted()).toEqual(Object.keys(CASES).toSorted());
  });

  it('is told to nobody who is not signed in, and so is whatever else the running api answers', async () => {
    const letIn: string[] = [];
    for (const route of running().filter((one) => !OPEN.includes(one))) {
      const [method, url] = named(route);
      const { status, body } = await api.ask(method, anAddress(url));
      if (status !== 401 && !(status === 403 && ['bad-signature', 'bad-secret'].includes(String(body['code'])))) letIn.push(`${route}: ${status}`);
    }
    expect(running().length).toBeGreaterThan(40);
    expect(letIn).toEqual([]);
  }, 60_000);

  it.each(Object.entries(CASES))('%s is for nobody else than its roles', async (route, { may }) => {
    const [method, url] = named(route);
    for (const role of EVERYBODY) {
      const { status, body } = await api.ask(method, anAddress(url), { as: PEOPLE[role] });
      expect([role, status === 403 && body['code'] === 'not-permitted']).toEqual([role, !may.includes(role)]);
    }
  });

  it.each(Object.entries(CASES).flatMap(([route, { may, refused }]) => Object.entries(refused).map(([what, one]) => [route, what, may, one] as const)))('%s refuses %s, in words', async (route, _what, may, { at, send, status, names }) => {
    const [method, url] = named(route);
    const answer = await api.ask(method, at ?? url, { ...send, as: PEOPLE[may.at(-1)!] });
    expect(answer).toMatchObject({ status, body: { code: expect.any(String), message: expect.stringMatching(/\w+ \w+/) } });
    if (names) expect(JSON.stringify((answer.body['fields'] as Record<string, unknown>)[names])).toMatch(/\w{3,}/);
  });

  it('changes nothing of all that', async () => {
    expect(await api.database.query('select 1 from directory.opening union all select 1 from directory.entry where changed_by is not null union all select 1 from ivr.prompt_recording')).toEqual([]);
  });
});
