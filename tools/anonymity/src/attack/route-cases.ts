import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { CANARIES } from './canaries.js';
import { tellingPdf, tellingPhoto } from './planted/telling-files.js';
import type { Scene } from './scene.js';

/** What is sent to an address: JSON, or a file as it is. */
export type Sent = object | Uint8Array | undefined;

/** How an address of the officers' process is asked. */
export interface RouteCase {
  /** Anybody may ask. */
  readonly isPublic?: true;
  /** Asked in sessions that nobody needs afterwards. */
  readonly endsSession?: true;
  /** What it takes, for a ticket as its officer sees it. */
  readonly body?: (ticket: InboxTicket) => Sent;
  /** Other bodies that must not bring anything either. */
  readonly others?: readonly Sent[];
  /** What can follow a `?`. */
  readonly queries?: readonly string[];
  /** What is asked with what came of it, as a download with the id of an upload. */
  readonly then?: (scene: Scene, reference: string) => Promise<readonly string[]>;
}

const REASON = 'A reason that is long enough.';
const [first] = CANARIES;
const NOBODY = '019a0000-0000-7000-8000-000000000001';

/** Each filter of the inbox; the page of next after it is asked by the list itself. */
export const FILTERS: Readonly<Record<string, string>> = {
  state: 'ended', late: '1', dueDays: '30', category: 'ENE-03', place: 'MP-BPL', level: '1', assigned: 'nobody', decide: '1', reopened: '1', waiting: '1', below: '1', office: 'ENE-BPL', after: 'o~1~ENE-R-222222', limit: '1',
};

/** Whoever complained is asked for by name and number, and what everybody says besides. */
const WORDS: readonly string[] = [first.name, first.phone, first.phone.slice(-5), 'phone number', 'बिजली', 'bijli', 'light', 'x'];

async function evidenceOf({ officer }: Scene, reference: string): Promise<readonly string[]> {
  const files = [tellingPhoto(`${first.name} ${first.phone}`), tellingPdf(`${first.name} ${first.phone}`)];
  const added = [];
  for (const file of files) {
    const { status, text } = await officer.request(`/api/inbox/${reference}/evidence`, { method: 'POST', body: new Uint8Array(file), headers: { 'content-type': 'application/octet-stream' } });
    if (status !== 201) throw new Error(`a file was answered ${status}: ${text}`);
    added.push(`/api/inbox/${reference}/evidence/${(JSON.parse(text) as { id: string }).id}`);
  }
  return added;
}

const bulk = (reference: string) => ({ id: crypto.randomUUID(), tickets: [{ reference, version: 1 }], actionCode: 'supply-restored', reply: REASON });

/** Every address of the officers' process, and how it is attacked: one that is not here fails. Acts come in an order in which each can be tried. */
export const ROUTE_CASES: Readonly<Record<string, RouteCase>> = {
  'GET /api/health': { isPublic: true },
  'GET /api/health/live': { isPublic: true },
  'GET /api/health/ready': { isPublic: true },
  'POST /api/sign-in': { isPublic: true, body: () => ({ login: first.phone, password: first.name }), others: [{ login: first.name, password: 'x' }, { login: { $ne: null }, password: [] }] },
  'GET /api/me': {},
  'GET /api/me/second-factor': {},
  'POST /api/me/second-factor': { body: () => ({ password: first.name }) },
  'POST /api/me/second-factor/confirm': { body: () => ({ password: first.name, code: '123456' }) },
  'POST /api/me/second-factor/remove': { body: () => ({ password: first.name, code: '123456' }) },
  'GET /api/me/sessions': {},
  'POST /api/me/sessions/end': { body: () => ({ id: NOBODY }) },
  'POST /api/me/here': { body: () => ({}) },
  'GET /api/inbox': { queries: Object.entries(FILTERS).map(([key, value]) => `${key}=${encodeURIComponent(value)}`) },
  'GET /api/inbox/:reference': {},
  'GET /api/search': { queries: WORDS.flatMap((words) => ['', '&below=1', '&state=ended', '&limit=100'].map((more) => `words=${encodeURIComponent(words)}${more}`)) },
  'POST /api/inbox/:reference/looking': { body: () => ({}) },
  'GET /api/officers': {},
  'GET /api/departments': {},
  'GET /api/reply-templates': {},
  'GET /api/citizen-gets': { queries: ['language=hi-IN', 'language=ur-IN', `language=${first.phone.slice(3)}`] },
  'GET /api/citizen-gets/languages': { queries: ['references=ENE-R-222222', `references=${first.phone}`] },
  'GET /api/days-off': {},
  'GET /api/month': { queries: ['month=2026-10', 'month=2026-11'] },
  'GET /api/announcements': {},
  'POST /api/announcements': { body: () => ({ title: first.name, channel: 'sms', placeCodes: ['MP-BPL'] }) },
  'POST /api/inbox/:reference/evidence': { body: () => tellingPhoto(`${first.name} ${first.phone}`), others: [Buffer.from(first.phone)] },
  'GET /api/inbox/:reference/evidence/:id': { then: evidenceOf },
  'POST /api/inbox/:reference/interim': { body: ({ version }) => ({ version, reason: REASON, newDay: '2026-12-24' }) },
  'POST /api/inbox/:reference/clarify': { body: ({ version }) => ({ version, question: 'Which pole is it, of those in the lane?' }) },
  'POST /api/inbox/:reference/ask-reassignment': { body: ({ version }) => ({ version, reason: REASON }) },
  'POST /api/inbox/:reference/assign': { body: ({ version }) => ({ version, officerId: NOBODY }) },
  'POST /api/inbox/:reference/propose-transfer': { body: ({ version }) => ({ version, department: 'UDH', reason: REASON }) },
  'POST /api/inbox/:reference/decide-transfer': { body: ({ version }) => ({ version, accept: true, reason: REASON }) },
  'POST /api/inbox/:reference/propose-closing': { body: ({ version }) => ({ version, reasonCode: 'nothing-found', reason: REASON }) },
  'POST /api/inbox/:reference/decide-closing': { body: ({ version }) => ({ version, accept: true, reason: REASON }) },
  'POST /api/inbox/:reference/write-order': { body: ({ version }) => ({ version, text: REASON }) },
  'GET /api/department-templates': {},
  'GET /api/department-templates/:id/versions': {},
  'PUT /api/department-templates/:id': { body: () => ({ version: 0, actionCode: 'supply-restored', language: 'en-IN', name: 'Restored', text: 'The line of the lane was repaired.' }) },
  'POST /api/department-templates/:id/retire': { body: () => ({ version: 1 }) },
  'GET /api/department-officers': {},
  'POST /api/department-officers': { body: () => ({}) },
  'POST /api/department-officers/:id/first-password': { body: () => ({ password: first.name }) },
  'POST /api/department-officers/:id/mail': { body: () => ({ address: 'nobody@example.invalid', password: first.name }) },
  'POST /api/department-officers/:id/mail/confirm': { body: () => ({ confirmationId: NOBODY, code: '123456' }) },
  'POST /api/department-officers/:id/away': { body: () => ({ from: '2026-12-24', until: '2026-12-26', standInId: NOBODY }) },
  'POST /api/department-officers/:id/back': { body: () => ({}) },
  'POST /api/department-officers/:id/end': { body: () => ({ successorId: null }) },
  'POST /api/own-password': { body: () => ({ password: 'a password that is long' }) },
  'GET /api/bulk-answers': {},
  'POST /api/bulk-answers': { body: ({ reference }) => bulk(reference) },
  'POST /api/bulk-answers/:id/undo': { body: () => ({}) },
  'POST /api/inbox/:reference/resolve': { body: ({ version }) => ({ version, actionCode: 'supply-restored', reply: REASON }) },
  'POST /api/sign-out': { endsSession: true, body: () => ({}) },
  'GET /*': { isPublic: true },
};
