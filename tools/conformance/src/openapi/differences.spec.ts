import { describe, expect, it } from '@jest/globals';
import { differencesFrom } from './differences.js';

const DESCRIPTION = {
  paths: {
    '/Accounts/{AccountSid}/Calls/{Sid}.json': {
      get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/call' } } } } } },
      delete: { responses: { 204: { description: 'gone' } } },
    },
    '/Accounts/{AccountSid}/Calls.json': {
      get: { responses: { 200: { content: { 'application/json': { schema: { type: 'object', properties: { calls: { type: 'array', items: { $ref: '#/components/schemas/call' } } } } } } } } },
    },
  },
  components: {
    schemas: {
      call: {
        type: 'object',
        properties: {
          sid: { type: 'string', pattern: '^CA[0-9a-f]{4}$' },
          status: { $ref: '#/components/schemas/status' },
          reason: { $ref: '#/components/schemas/reason' },
          date: { type: 'string', format: 'date-time-rfc-2822', nullable: true },
          size: { type: 'integer' },
        },
      },
      status: { type: 'string', enum: ['queued', 'ringing'] },
      reason: { type: 'string', enum: ['kicked'], description: 'While it goes on, will be `null`.' },
    },
  },
};
const GOOD = { sid: 'CA12ab', status: 'queued', reason: null, date: null, size: 0 };
const differences = (body: unknown, { method = 'GET', path = '/Accounts/AC1/Calls/CA1.json', status = 200 } = {}): string[] =>
  differencesFrom(DESCRIPTION, [{ method, path, status, body }]).map((line) => line.replace(/^.*?: /, ''));

describe('an answer against a description', () => {
  it('that fits has no differences', () => expect(differences(GOOD)).toEqual([]));
  it('that is refused has no schema', () => expect(differences({ code: 20404 }, { status: 404 })).toEqual([]));
  it.each([
    ['a SID of another shape', { sid: 'CA!' }, 'answer.sid is "CA!", not ^CA[0-9a-f]{4}$'],
    ['a value that is none of the list', { status: 'initiated' }, 'answer.status is "initiated", not one of queued, ringing'],
    ['null where it cannot be', { status: null }, 'answer.status is null'],
    ['a date of another form', { date: '2025-11-21' }, 'answer.date is "2025-11-21", no date-time-rfc-2822'],
    ['a text for a number', { size: '0' }, 'answer.size is "0", no integer'],
    ['what is not described', { annotation: 1 }, 'answer.annotation is not in the description'],
  ])('notices %s', (_what, change, difference) => expect(differences({ ...GOOD, ...change })).toEqual([difference]));
  it('notices what is missing', () => expect(differences({ ...GOOD, size: undefined, date: undefined }).length).toBeGreaterThan(0));
  it('looks into lists', () => expect(differences({ calls: [GOOD, { ...GOOD, status: 'odd' }] }, { path: '/Accounts/AC1/Calls.json?PageSize=1' })).toEqual(['answer.calls[].status is "odd", not one of queued, ringing']));
  it('notices another path, method or status', () => {
    expect(differences({}, { path: '/Accounts/AC1/Nothing.json' })).toEqual(['no such path']);
    expect(differences({}, { method: 'POST' })).toEqual(['no such method']);
    expect(differences('', { method: 'DELETE' })).toEqual(['the status should be 204']);
  });
});
