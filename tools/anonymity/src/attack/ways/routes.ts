import { InboxQuerySchema, type InboxTicket } from '@pukar/forwarding-core/contracts';
import { OfficerClient } from '@pukar/journeys/harness/officer-client';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CANARIES } from '../canaries.js';
import { FILTERS, ROUTE_CASES, type RouteCase, type Sent } from '../route-cases.js';
import type { Scene } from '../scene.js';
import { type Group, type Outcome, refused, told, type Way } from '../way.js';

const [first] = CANARIES;
const NOBODYS_REFERENCE = 'ENE-R-222222';
const NOBODYS_ID = '019a0000-0000-7000-8000-000000000001';

type Answer = Awaited<ReturnType<OfficerClient['request']>>;

function asked(officer: OfficerClient, method: string, address: string, body: Sent): Promise<Answer> {
  const isFile = body instanceof Uint8Array;
  return officer.request(address, {
    method, ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }), headers: body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
  });
}

/** What is answered to a question about somebody, without the time, the request's own id and what was asked. */
const heard = ({ status, text, headers }: Answer, what: string): string => JSON.stringify([
  status, text.replaceAll(what, '').replaceAll(/"serverTime":"[^"]*"/g, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ''), headers.filter(([name]) => !['date', 'set-cookie', 'content-length'].includes(name)),
]);

/** An address with something in the place of its parameters. */
const addressOf = (pattern: string, reference: string, id: string): string => pattern.replace(':reference', encodeURIComponent(reference)).replace(':id', encodeURIComponent(id)).replace('/*', '/index.html');

/** Pairs of addresses: one about somebody who complained, one about nobody. */
function pairsOf(scene: Scene, method: string, pattern: string): (readonly [known: string, nobodys: string, knownAddress: string, nobodysAddress: string])[] {
  const pairs = (all: readonly string[], nobodys: string, at: (what: string) => string) => all.map((known) => [known, nobodys, at(known), at(nobodys)] as const);
  const base = addressOf(pattern, scene.references.first, NOBODYS_ID);
  const asks = (key: string) => (value: string): string => `${base}?${key}=${encodeURIComponent(value)}`;
  return [
    ...(pattern.includes(':reference') ? pairs([scene.numbers[0]!, first.phone, scene.references.atRival, scene.references.againstStaff], NOBODYS_REFERENCE, (what) => addressOf(pattern, what, NOBODYS_ID)) : []),
    ...(pattern.includes(':id') ? pairs(scene.idsOfPeople(), NOBODYS_ID, (what) => addressOf(pattern, scene.references.first, what)) : []),
    ...(method === 'GET' ? ['phone', 'q', 'search', 'sort', 'ticket', 'citizen'].flatMap((key) => pairs([first.phone.slice(3), first.name, scene.numbers[0]!], 'nobodywhatsoever', asks(key))) : []),
    ...(method === 'GET' ? pairs([scene.references.atRival, scene.references.againstStaff], NOBODYS_REFERENCE, asks('references')) : []),
  ];
}

async function tellsNothing(scene: Scene, route: string, one: RouteCase, officer: OfficerClient): Promise<string | undefined> {
  const [method, pattern] = route.split(' ') as [string, string];
  const { text } = await officer.request(`/api/inbox/${scene.references.first}`);
  const ticket = { version: 1, reference: scene.references.first, ...(JSON.parse(text) as Partial<InboxTicket>) } as InboxTicket;
  const address = addressOf(pattern, scene.references.first, NOBODYS_ID);
  const bodies = [one.body?.(ticket), ...(one.others ?? [])];
  const answers = [
    ...(await inTurn(bodies, (body) => asked(officer, method, address, body))),
    ...(await inTurn(one.queries ?? [], (query) => asked(officer, method, `${address}?${query}`, undefined))),
    ...(officer === scene.officer && one.then ? await inTurn(await one.then(scene, scene.references.first), (at) => asked(officer, method, at, undefined)) : []),
  ];
  if (answers.some(({ status }) => status >= 500)) return 'a fault of ours';
  const learned = scene.learned(answers.map((answer) => `${JSON.stringify(answer.headers)}\n${answer.text}`).join('\n').replaceAll(/"message":"Cannot [A-Z]+ [^"]*"/g, ''));
  return learned.length > 0 ? learned.join(', ') : undefined;
}

async function inTurn<T, U>(all: readonly T[], work: (one: T) => Promise<U>): Promise<U[]> {
  const done: U[] = [];
  for (const one of all) done.push(await work(one));
  return done;
}

async function answersAlike(scene: Scene, route: string, one: RouteCase): Promise<string | undefined> {
  const [method, pattern] = route.split(' ') as [string, string];
  for (const [known, nobodys, about, aboutNobody] of pairsOf(scene, method, pattern)) {
    const body = one.body?.({ version: 1, reference: known } as InboxTicket);
    const [said, saidOfNobody] = [await asked(scene.officer, method, about, body), await asked(scene.officer, method, aboutNobody, body)];
    if (heard(said, known) !== heard(saidOfNobody, nobodys)) return `${about}: ${said.status}, about nobody ${saidOfNobody.status}`;
  }
  return undefined;
}

const wayOf = ([route, one]: readonly [string, RouteCase]): Way => ({
  name: route,
  attempt: async (scene): Promise<Outcome> => {
    const [method, pattern] = route.split(' ') as [string, string];
    const stranger = await fetch(scene.helpline.inbox + addressOf(pattern, scene.references.first, NOBODYS_ID), { method });
    if (!one.isPublic && stranger.status !== 401) return told(`without signing in it was answered ${stranger.status}`);
    const { officer, gro, division, rival } = scene;
    const asking = one.endsSession ? [await OfficerClient.signIn(scene.helpline, 'ene.bhopal')] : [officer, gro, division, rival];
    const learned = (await inTurn(asking, (each) => tellsNothing(scene, route, one, each))).find((what) => what !== undefined) ?? (one.endsSession ? undefined : await answersAlike(scene, route, one));
    if (one.endsSession) scene.leavers.push(...asking);
    return learned === undefined ? refused(`${asking.length} officers learn nothing of it`) : told(learned);
  },
});

const EVERYTHING: Way = {
  name: 'addresses and filters that nobody attacked',
  attempt: async ({ helpline, lookForIds }) => {
    await lookForIds();
    const line = readFileSync(path.join(helpline.folder, 'data/logs/department.log'), 'utf8').split('\n').find((one) => one.includes('"routes":'));
    if (line === undefined) throw new Error('the officers\' process does not say what it answers');
    const routes = (JSON.parse(line) as { routes: string[] }).routes.filter((route) => !/^(HEAD|OPTIONS) /.test(route));
    const strange = [...routes.filter((route) => !(route in ROUTE_CASES)), ...Object.keys(ROUTE_CASES).filter((route) => !routes.includes(route)), ...Object.keys(InboxQuerySchema.shape).filter((key) => !(key in FILTERS))];
    return strange.length === 0 ? refused(`each of ${routes.length} addresses and ${Object.keys(FILTERS).length} filters has its case`) : told(strange.join(', '));
  },
};

export const ROUTES: Group = { name: 'every address of the officers\' process, as it says itself', ways: [EVERYTHING, ...Object.entries(ROUTE_CASES).map(wayOf)] };
