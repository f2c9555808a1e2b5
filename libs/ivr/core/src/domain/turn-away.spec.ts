import { describe, expect, it } from '@jest/globals';
import { mainFlow } from './main-flow/main-flow.js';
import { begin, type Position } from './position.js';
import { textOfSpoken } from './spoken/fragments-of.js';
import { stepFlow } from './step-flow.js';
import { turnAway, warn } from './turn-away.js';
import type { Turn } from './turn.js';

const NOW = new Date('2026-11-18T04:30:00Z');
const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
const inMenu: Position = { ...begin(mainFlow), node: 'main', language: 'en-IN' };
/** People are at the desks by the clock. */
const whileOpen = (turn: Turn): Turn => (turn.then.type === 'ask' && turn.then.port === 'helplineOpen' ? stepFlow(mainFlow, turn.position, { type: 'answer', port: 'helplineOpen', code: 'open' }, NOW) : turn);
const press = (position: Position, keys: string): Turn => whileOpen(stepFlow(mainFlow, position, { type: 'key', keys }, NOW));
const wantsPerson = (position: Position = inMenu): Position => press(position, '0').position;
const away = (hours: number, position = wantsPerson()): Turn => turnAway(mainFlow, position, inHours(hours), NOW);
const words = ({ say }: Pick<Turn, 'say'>): string => say.map((spoken) => textOfSpoken(spoken)).join(' ');

describe('a caller who reaches a person again only later', () => {
  it.each([[0.2, /again in an hour/], [1.5, /in two hours/], [24, /in twenty-four hours/], [48.5, /in three days/], [167, /in seven days/]])('in %d hours, is told so', (hours, told) => expect(words(away(hours))).toMatch(told));

  it('is listened to, and has the main menu, the emergency numbers and the appeal', () => {
    const turn = away(5);
    expect(turn.then).toEqual({ type: 'listen' });
    expect(press(turn.position, '1').position.node).toBe('main');
    expect(words(press(turn.position, '2'))).toContain('1 1 2');
    expect(press(turn.position, '3').then).toMatchObject({ type: 'ask', port: 'appeal' });
  });

  it('may want a person again, and goes back to where they were', () => {
    const turn = away(5);
    const again = away(5, press(turn.position, '0').position);
    expect(again.position).toMatchObject({ node: 'limited', trail: ['main'] });
    expect(press(again.position, '9').position.node).toBe('main');
  });

  it('who presses nothing is wished goodbye after the help, and goes round no more', () => {
    let turn = away(5);
    let silences = 0;
    for (; turn.then.type === 'listen'; silences += 1) turn = whileOpen(stepFlow(mainFlow, turn.position, { type: 'silence' }, NOW));
    expect(silences).toBe(3);
    expect(turn.then).toEqual({ type: 'hangup' });
  });
});

it('a caller who was marked is warned in their language', () => {
  expect(warn(mainFlow, wantsPerson(), NOW)).toEqual([{ language: 'en-IN', prompt: 'human.warning' }]);
});
