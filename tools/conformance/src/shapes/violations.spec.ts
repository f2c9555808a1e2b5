import { describe, expect, it } from '@jest/globals';
import { violationsIn } from './violations.js';

const CALL = { sid: `CA${'a'.repeat(32)}`, account_sid: `AC${'b'.repeat(32)}`, parent_call_sid: null, date_created: 'Fri, 21 Nov 2025 10:30:00 +0000', end_time: null };
const LIST = { page: 0, page_size: 50, start: 0, end: 0, uri: '/x', first_page_uri: '/x', next_page_uri: null, previous_page_uri: null };
const ERROR = { code: 20404, message: 'not found', more_info: 'https://www.twilio.com/docs/errors/20404', status: 404 };
const violations = (body: unknown, status = 200, method = 'GET'): string[] => violationsIn([{ method, path: '/Calls.json', status, body }]);

describe('what the contract says of every answer', () => {
  it('is kept by a resource, a list, an error and nothing', () => {
    expect([violations(CALL), violations({ ...LIST, calls: [CALL] }), violations(ERROR, 404), violations('', 204, 'DELETE')]).toEqual([[], [], [], []]);
  });
  it.each([
    ['a SID', { ...CALL, sid: 'CA1' }, 200],
    ['the SID of another kind', { ...CALL, account_sid: CALL.sid }, 200],
    ['a date', { ...CALL, date_created: '2025-11-21T10:30:00Z' }, 200],
    ['a date in a list', { ...LIST, calls: [{ ...CALL, date_created: 'today' }] }, 200],
    ['the envelope of a list', { page: 0, calls: [] }, 200],
    ["an error's code", { ...ERROR, code: '20404' }, 404],
    ["an error's more_info", { ...ERROR, more_info: 'https://example.org' }, 404],
    ["an error's status", { ...ERROR, status: 400 }, 404],
    ['a 204', { sid: 'x' }, 204],
  ])('is broken by a wrong %s', (_what, body, status) => expect(violations(body, status).length).toBeGreaterThan(0));
});
