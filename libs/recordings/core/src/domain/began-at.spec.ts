import { expect, it } from '@jest/globals';
import { beganAt } from './began-at.js';

const told = new Date('2026-11-18T05:00:07Z');
const asked = (milliseconds: number): Date => new Date(told.getTime() + milliseconds);

it('a recording begins when we asked, within the second that the carrier tells', () => expect(beganAt(told, asked(640))).toEqual(asked(640)));
it.each([[asked(-200)], [asked(1_200)], [null]])('a recording begins when the carrier says so, where we asked at %p', (at) => expect(beganAt(told, at)).toEqual(told));
