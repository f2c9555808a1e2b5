import { describe, expect, it } from '@jest/globals';

import { CATEGORIES } from './categories/index.js';
import { CITIZEN, optional, THING } from './facts.js';

const ALL = [...Object.values(THING), ...Object.values(CITIZEN)];
const DEVANAGARI = /[\u0904-\u0939]/;

describe('the facts asked for', () => {
  it('are none in a category against staff', () => {
    const against = CATEGORIES.filter(({ againstStaff }) => againstStaff);
    expect(against.length).toBeGreaterThanOrEqual(19);
    expect(against.filter(({ facts }) => facts.length > 0)).toEqual([]);
  });

  it('are at most four in a category, each once', () => {
    for (const { code, facts } of CATEGORIES) {
      expect([code, facts.length <= 4]).toEqual([code, true]);
      expect([code, new Set(facts.map(({ key }) => key)).size]).toEqual([code, facts.length]);
    }
  });

  it('identify where they name a house, an account or a card of the citizen, and nowhere else', () => {
    expect(ALL.filter(({ identifying }) => identifying).map(({ key }) => key).sort()).toEqual([
      'applicationNumber', 'caseNumber', 'consumerNumber', 'employeeCode', 'farmerRegistration', 'houseAddress', 'jobCard', 'khasra',
      'licenceNumber', 'membership', 'meterNumber', 'patient', 'propertyId', 'rollNumber', 'samagraId', 'vehicleNumber', 'waterConnection',
    ]);
  });

  it('never insist on one that identifies', () => {
    expect(CATEGORIES.flatMap(({ facts }) => facts).filter(({ identifying, required }) => identifying && required)).toEqual([]);
  });

  it('never ask for an Aadhaar, phone or account number, nor for a name', () => {
    for (const { key, ask } of ALL) expect([key, /aadhaar|mobile|phone|bank account|your name/i.test(ask.en)]).toEqual([key, false]);
  });

  it('have a key that is their own and a sentence to say in both languages', () => {
    expect(new Set(ALL.map(({ key }) => key)).size).toBe(ALL.length);
    for (const { key, ask, label } of ALL) {
      expect([key, /[.?]$/.test(ask.en), /[।?]$/.test(ask.hi)]).toEqual([key, true, true]);
      expect([key, DEVANAGARI.test(label.hi), DEVANAGARI.test(ask.hi)]).toEqual([key, true, true]);
    }
  });

  it('are all used by some category', () => {
    const used = new Set(CATEGORIES.flatMap(({ facts }) => facts.map(({ key }) => key)));
    expect(ALL.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
  });

  it('can be made optional without changing the fact itself', () => {
    expect(optional(THING.spot)).toEqual({ ...THING.spot, required: false });
    expect(THING.spot.required).toBe(true);
  });
});
