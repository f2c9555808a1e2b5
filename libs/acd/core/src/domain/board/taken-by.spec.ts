import { describe, expect, it } from '@jest/globals';
import { aCall, anAgent, aPolicy, NOW } from '../testing/floors.js';
import { whoTakes } from './taken-by.js';

describe('who can take a call that waits', () => {
  const policy = aPolicy({}, { code: 'water', topics: ['PHE'], needs: [{ skill: 'language', level: 3, relax: [] }, { skill: 'group', level: 4, relax: [{ afterSeconds: 60, level: 2 }] }] });
  const water = (waited: number) => aCall('one', waited, { queue: 'water', topic: 'PHE' });
  const knows = (level: number, given = {}) => anAgent(`level ${level}`, 5, { skills: { 'group:energy-water': level }, ...given });

  it('is somebody who is free and has what its queue asks by now', () => {
    expect([whoTakes([knows(4)], policy, NOW)(water(0)), whoTakes([knows(2)], policy, NOW)(water(60))]).toEqual(['ready', 'ready']);
  });
  it('is nobody who is free, while whoever has it is busy, or it asks for more than those who are free have', () => {
    expect(whoTakes([knows(4, { isFree: false }), knows(2)], policy, NOW)(water(59))).toBe('at-work');
    expect(whoTakes([knows(2)], policy, NOW)(water(59))).toBe('at-work');
  });
  it('is nobody, where nobody at work will ever do', () => {
    expect([whoTakes([knows(1)], policy, NOW)(water(600)), whoTakes([], policy, NOW)(aCall('one', 5))]).toEqual(['nobody', 'nobody']);
  });
  it('is whoever speaks the language of the state, where nobody at work speaks theirs', () => {
    expect(whoTakes([anAgent('one', 5)], policy, NOW)(aCall('one', 0, { language: 'ta-IN' }))).toBe('ready');
  });
});
