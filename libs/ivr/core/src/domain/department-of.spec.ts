import { describe, expect, it } from '@jest/globals';
import { departmentOf } from './department-of.js';

describe('the department that a call is about', () => {
  const kept = { category: 'UDH-03', department: 'REV' };

  it.each([['status', 'UDH'], ['complaint', 'UDH'], ['office', 'REV'], ['scheme', null], [null, null]])('is, where menus told %s, %s', (topic, department) => expect(departmentOf({ topic, kept })).toBe(department));
  it('is unknown before anything was chosen', () => expect(departmentOf({ topic: 'complaint', kept: {} })).toBeNull());
  it('is of no field that only has such a name', () => expect(departmentOf({ topic: 'constructor', kept })).toBeNull());
});
