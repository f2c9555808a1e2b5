import { describe, expect, it } from '@jest/globals';
import { type DepartmentCounts, digestsOf } from './department-digest.js';

const aDepartment = (departmentCode: string, counts: Partial<DepartmentCounts> = {}): DepartmentCounts => ({ departmentCode, lodged: [], promised: 1_000, late: 0, reopened: 0, transferred: 0, ...counts });
const digestOf = (departments: readonly DepartmentCounts[], code: string) => digestsOf(departments, 55).find(({ departmentCode }) => departmentCode === code)!;

describe('the digest of a department', () => {
  it('says what recurs and where, most first', () => {
    const energy = aDepartment('ENE', { lodged: [
      { categoryCode: 'ENE-01', districtCode: 'BPL', count: 20 }, { categoryCode: 'ENE-03', districtCode: 'BPL', count: 90 }, { categoryCode: 'ENE-03', districtCode: 'IND', count: 4 },
      { categoryCode: 'ENE-03', districtCode: 'REW', count: 8 }, { categoryCode: 'ENE-09', districtCode: 'BPL', count: 9 },
    ] });
    expect(digestOf([energy], 'ENE').recurs).toEqual([
      { categoryCode: 'ENE-03', parts: [{ key: 'BPL', count: 90 }], total: 102, isAll: true },
      { categoryCode: 'ENE-01', parts: [{ key: 'BPL', count: 20 }], total: 20, isAll: true },
    ]);
  });

  it('is graded by the fifth of the departments that it is in', () => {
    const departments = [10, 20, 30, 40, 50].map((late, nth) => aDepartment(`D${nth}`, { late }));
    expect(departments.map(({ departmentCode }) => digestOf(departments, departmentCode).shares.late)).toEqual([
      { percent: 1, grade: 'A', middle: 3 }, { percent: 2, grade: 'B', middle: 3 }, { percent: 3, grade: 'C', middle: 3 }, { percent: 4, grade: 'D', middle: 3 }, { percent: 5, grade: 'E', middle: 3 },
    ]);
  });

  it('has the grade of the others that are as good', () => {
    const departments = Array.from({ length: 6 }, (_, nth) => aDepartment(`D${nth}`, { late: 30 }));
    expect(digestOf(departments, 'D5').shares.late).toMatchObject({ grade: 'A' });
  });

  it('is not graded where too few can be compared: the others have too few complaints', () => {
    const departments = [aDepartment('ENE', { late: 30 }), ...Array.from({ length: 6 }, (_, nth) => aDepartment(`D${nth}`, { promised: 9, late: 9 }))];
    expect(digestOf(departments, 'ENE').shares.late).toEqual({ percent: 3, grade: null, middle: null });
    expect(digestOf(departments, 'D1').shares.late).toBeNull();
  });
});
