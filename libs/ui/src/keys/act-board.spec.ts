import { describe, expect, it } from '@jest/globals';
import { ActBoard } from './act-board.js';

describe('what can be done on a screen', () => {
  it('is what its parts offer, as long as they are there', () => {
    const board = new ActBoard();
    const did: string[] = [];
    const withdraw = board.offer(['call.hold', 'call.mute'], (id) => did.push(id));
    expect(board.possible).toEqual(['call.hold', 'call.mute']);
    expect(board.run('call.hold')).toBe(true);
    withdraw();
    expect(board.possible).toEqual([]);
    expect(board.run('call.hold')).toBe(false);
    expect(did).toEqual(['call.hold']);
  });

  it('says when it changed, with another number each time', () => {
    const board = new ActBoard();
    const versions = [board.version];
    board.onChange(() => versions.push(board.version));
    board.choose({ 'call.hold': 'Alt+H' });
    board.list([{ id: 'page', name: 'Reports', group: 'Pages', run: () => undefined }])();
    expect(new Set(versions).size).toBe(4);
    expect(board.keys['call.hold']).toBe('Alt+H');
  });
});
