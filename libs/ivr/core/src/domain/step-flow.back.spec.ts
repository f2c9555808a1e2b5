import { describe, expect, it } from '@jest/globals';
import { ScriptedCaller, type PortAnswers } from './testing/scripted-caller.js';

const TICKET = '48217735016';
const answers: PortAnswers = {
  statusByNumber: () => ({ code: 'found', data: { stage: 'forwarded', department: 'ENE', since: '2026-11-18' } }),
  choosePin: () => ({ code: 'once' }),
  schemes: () => ({ code: 'page', data: { item1: 'kisan', item2: 'ladli', more: 'no' } }),
  schemeAbout: (_keys, { known }) => ({ code: 'about', data: { about: `scheme.${known['scheme']}.about`, where: `scheme.${known['scheme']}.where` } }),
};
const caller = () => new ScriptedCaller({ rememberedLanguage: () => ({ code: 'unknown' }), ...answers }).press('2');

describe('the way back', () => {
  it('to a scheme says again what it is, and how to apply after that', () => {
    const back = caller().press('3', '1', '2', '9');
    expect(back.heard).toContain('‹scheme.kisan.about›');
    expect(back.press('2').heard).toContain('‹scheme.kisan.where›');
  });

  it('to the status of a complaint says it again, and so does the repeat key', () => {
    const told = caller().press('1', TICKET);
    const { heard } = told;
    expect(told.press('3', '9').heard).toBe(heard);
    expect(told.press('*').heard).toBe(heard);
  });

  it('from the languages to the status of a complaint says it again', () => {
    const told = caller().press('1', TICKET);
    const { heard } = told;
    expect(told.press('8', '9').heard).toBe(heard);
  });

  it('to a number that is lodged tells it again', () => {
    const lodged = () => ({ code: 'registered', data: { ticket: TICKET, due: '2026-12-01' } });
    const lodging = new ScriptedCaller({
      ...answers, rememberedLanguage: () => ({ code: 'unknown' }), lodge: lodged, lodged, simpleCategories: () => ({ code: 'page', data: { item1: 'ENE-03', item2: 'ENE-04', more: 'no' } }),
      placeOfPin: () => ({ code: 'one', data: { district: 'BPL' } }),
    }).press('2', '2', '2', '1', '1', '462001', '1', '1').speak();
    expect(lodging.heard).toContain('four eight two one');
    expect(lodging.press('8', '9').heard).toMatch(/Its number is/);
  });
});
