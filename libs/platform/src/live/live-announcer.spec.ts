import { describe, expect, it } from '@jest/globals';
import type { Database } from '../database/database.js';
import { createLogger } from '../logging/logger.js';
import { LiveAnnouncer } from './live-announcer.js';

const notice = (id: number) => ({ room: `agent:${id}`, kind: 'desk', id: String(id) });

const aMoment = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** Statements of the announcer, each answered when told to. */
function aSlowDatabase(): { database: Database; sent: string[][]; answer: (error?: Error) => Promise<void> } {
  const sent: string[][] = [];
  const pending: ((error?: Error) => void)[] = [];
  const query = (_sql: string, [, notices]: [string, string[]]): Promise<unknown[]> => {
    sent.push(notices);
    return new Promise((resolve, reject) => pending.push((error) => (error ? reject(error) : resolve([]))));
  };
  const answer = async (error?: Error): Promise<void> => {
    pending.shift()?.(error);
    await aMoment();
  };
  return { database: { query } as unknown as Database, sent, answer };
}

describe('telling screens of changes', () => {
  it('sends those of a moment in one statement, each once, and those that come meanwhile in the next', async () => {
    const { database, sent, answer } = aSlowDatabase();
    const announcer = new LiveAnnouncer(database, createLogger('spec', 'silent'));
    for (const id of [1, 2, 1]) announcer.toFloor(notice(id));
    await aMoment();
    expect(sent).toEqual([[JSON.stringify(notice(1)), JSON.stringify(notice(2))]]);
    for (const id of [2, 3, 2, 3]) announcer.toFloor(notice(id));
    await aMoment();
    expect(sent).toHaveLength(1);
    await answer();
    expect(sent[1]).toEqual([JSON.stringify(notice(2)), JSON.stringify(notice(3))]);
    await answer();
    expect(sent).toHaveLength(2);
  });

  it('goes on after a statement that failed', async () => {
    const { database, sent, answer } = aSlowDatabase();
    const announcer = new LiveAnnouncer(database, createLogger('spec', 'silent'));
    announcer.toFloor(notice(1));
    announcer.toOffice(notice(2));
    await aMoment();
    await answer(new Error('the database is away'));
    await answer();
    announcer.toFloor(notice(3));
    await aMoment();
    expect(sent.map((notices) => notices.length)).toEqual([1, 1, 1]);
  });
});
