import { describe, expect, it } from '@jest/globals';
import { emptyDraft, type Draft, type DraftContent } from '@pukar/citizens-core/contracts';
import type { DraftKeeper } from '../complaint-server.js';
import { DraftSession } from './draft-session.js';
import { DraftSessions } from './draft-sessions.js';
import { type TabStorage, UnsavedDrafts } from './unsaved-drafts.js';

const CALL = '019a0000-0000-7000-8000-000000000001';
const noServer = { ok: false, code: 'offline', message: 'no server', fields: {} } as const;

/** A server that keeps drafts, can be away, and can have its draft changed by another screen. */
class DraftServer implements DraftKeeper {
  isAway = false;
  draft: Draft = { callId: CALL, version: 1, savedAt: '2026-11-02T05:00:00.000Z', content: emptyDraft, registered: null };

  openDraft = async () => (this.isAway ? noServer : ({ ok: true, value: this.draft } as const));

  saveDraft = async ({ baseVersion, content }: { baseVersion: number; content: DraftContent }) => {
    if (this.isAway) return noServer;
    if (baseVersion !== this.draft.version) return { ok: false, code: 'stale', message: 'changed', fields: {} } as const;
    this.draft = { ...this.draft, version: baseVersion + 1, content };
    return { ok: true, value: { version: this.draft.version, savedAt: this.draft.savedAt } } as const;
  };

  changeElsewhere(change: Partial<DraftContent>): void {
    this.draft = { ...this.draft, version: this.draft.version + 1, content: { ...this.draft.content, ...change } };
  }
}

function tabStorage(): TabStorage {
  const kept = new Map<string, string>();
  return {
    get length() { return kept.size; },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const opened = (server: DraftServer, storage: TabStorage): DraftSession => {
  const session = new DraftSession(CALL, server, new UnsavedDrafts(storage));
  session.connection(true);
  return session;
};

/** Waits until the session is as told; it changes only through its own messages. */
const until = (session: DraftSession, is: (session: DraftSession) => boolean): Promise<void> => new Promise((resolve) => {
  const look = () => { if (is(session)) { stop(); resolve(); } };
  const stop = session.watch(look);
  look();
});

describe('the draft of a call on screen', () => {
  it('is saved when it is asked for, and then leaves nothing in the tab', async () => {
    const [server, storage] = [new DraftServer(), tabStorage()];
    const session = opened(server, storage);
    await until(session, ({ state }) => state.online);
    session.edit({ statement: 'No supply since Monday' });
    expect(storage.length).toBe(1);
    expect(await session.whenSaved()).toBe(true);
    expect(server.draft.content.statement).toBe('No supply since Monday');
    expect(storage.length).toBe(0);
  });

  it('can be typed in before the server has opened it', async () => {
    const server = new DraftServer();
    server.changeElsewhere({ citizenName: 'Asha' });
    const session = opened(server, tabStorage());
    session.edit({ statement: 'No supply' });
    await until(session, ({ state }) => state.base.version === 3);
    expect(server.draft.content).toEqual({ ...emptyDraft, citizenName: 'Asha', statement: 'No supply' });
  });

  it('survives a reload with what was not saved yet', async () => {
    const [server, storage] = [new DraftServer(), tabStorage()];
    const before = opened(server, storage);
    await until(before, ({ state }) => state.online);
    server.isAway = true;
    before.connection(false);
    before.edit({ statement: 'No supply since Monday' });
    expect(await before.whenSaved()).toBe(false);

    server.isAway = false;
    const after = opened(server, storage);
    expect(after.state.typed.statement).toBe('No supply since Monday');
    await until(after, ({ state }) => state.base.version === 2);
    expect(server.draft.content.statement).toBe('No supply since Monday');
    expect(storage.length).toBe(0);
  });

  it('keeps what another screen typed in other fields', async () => {
    const server = new DraftServer();
    const session = opened(server, tabStorage());
    await until(session, ({ state }) => state.online);
    server.changeElsewhere({ placeCode: 'MP-BPL' });
    session.edit({ statement: 'No supply' });
    expect(await session.whenSaved()).toBe(true);
    expect(server.draft.content).toEqual({ ...emptyDraft, placeCode: 'MP-BPL', statement: 'No supply' });
  });
});

describe('before a sign-out', () => {
  it('everything is saved and the tab is empty', async () => {
    const [server, storage] = [new DraftServer(), tabStorage()];
    const sessions = new DraftSessions(server, storage);
    const session = sessions.of(CALL);
    session.connection(true);
    await until(session, ({ state }) => state.online);
    session.edit({ statement: 'No supply' });
    expect(await sessions.settle()).toBe(true);
    expect(server.draft.content.statement).toBe('No supply');
    expect(storage.length).toBe(0);
  });

  it('what cannot be saved is kept, and the sign-out is told', async () => {
    const [server, storage] = [new DraftServer(), tabStorage()];
    const sessions = new DraftSessions(server, storage);
    const session = sessions.of(CALL);
    session.connection(true);
    await until(session, ({ state }) => state.online);
    session.connection(false);
    session.edit({ statement: 'No supply' });
    expect(await sessions.settle()).toBe(false);
    expect(storage.length).toBe(1);
  });

  it('one call has one session', () => {
    const sessions = new DraftSessions(new DraftServer(), tabStorage());
    expect(sessions.of(CALL)).toBe(sessions.of(CALL));
  });
});
