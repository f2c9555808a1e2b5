import type { DraftKeeper } from '../complaint-server.js';
import { DraftSession } from './draft-session.js';
import { type TabStorage, UnsavedDrafts } from './unsaved-drafts.js';

/** The drafts that this page is working on: one session a call, whatever parts of the screen come and go. */
export class DraftSessions {
  private readonly sessions = new Map<string, DraftSession>();
  private readonly unsaved: UnsavedDrafts;

  constructor(
    private readonly server: DraftKeeper,
    storage: TabStorage,
  ) {
    this.unsaved = new UnsavedDrafts(storage);
  }

  of(callId: string): DraftSession {
    const known = this.sessions.get(callId);
    if (known) return known;
    const session = new DraftSession(callId, this.server, this.unsaved);
    this.sessions.set(callId, session);
    return session;
  }

  /** Leaves the drafts of all other calls; one that is not saved yet is kept until it is. */
  keepOnly(callId: string | null): void {
    for (const [other, session] of this.sessions) {
      if (other === callId) continue;
      session.leave();
      if (session.isAtRest) this.sessions.delete(other);
    }
  }

  /** Before a sign-out: saves everything; false when something could not be saved, and is then kept for the next sign-in. */
  async settle(): Promise<boolean> {
    const open = [...this.sessions.values()].filter((session) => !session.isAtRest);
    const saved = await Promise.all(open.map((session) => session.whenSaved()));
    if (!saved.every(Boolean)) return false;
    this.unsaved.forgetAll();
    return true;
  }
}
