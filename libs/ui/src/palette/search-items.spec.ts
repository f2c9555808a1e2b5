import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../keys/act-keys.js';
import { linesOfActs, searchLines } from './search-items.js';
import { paletteText } from './palette-messages.js';

const lines = linesOfActs(['call.hold', 'call.mute', 'call.end', 'presence.break', 'ticket.look-up', 'wrap-up.extend'], keysOf({}), paletteText.groups, () => undefined);
const found = (query: string) => searchLines(lines, query).map(({ id }) => id);

describe('the palette', () => {
  it('shows all that can be done, by groups, with its keys', () => {
    expect(found('')).toEqual(['call.hold', 'call.mute', 'call.end', 'presence.break', 'wrap-up.extend', 'ticket.look-up']);
    expect(lines[0]).toMatchObject({ name: 'Hold the caller, or take them back', keys: 'F8' });
  });

  it.each([
    ['hol', 'call.hold'], ['back', 'call.hold'], ['silent', 'call.mute'], ['f9', 'call.mute'], ['rok', 'call.hold'], ['रोको', 'call.hold'], ['chai', 'presence.break'], ['चाय', 'presence.break'],
    ['time more', 'wrap-up.extend'], ['khojo', 'ticket.look-up'], ['Alt+5', 'ticket.look-up'],
  ])('finds by “%s” %s', (query, id) => expect(found(query)[0]).toBe(id));

  it('puts what is named so before what is only also called so', () => expect(found('end')[0]).toBe('call.end'));
  it('finds nothing by what is not there', () => expect(found('zebra')).toEqual([]));
});
