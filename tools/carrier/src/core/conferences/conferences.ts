import type { NewSid } from '../sids.js';
import type { ConferenceReporting } from './conference-events.js';
import { Conference, type ConferenceMeans } from './conference.js';

const KEPT = 20_000;

/** The account's conferences. A name belongs to one that is not over yet. */
export class Conferences {
  private readonly bySid = new Map<string, Conference>();
  private readonly openByName = new Map<string, Conference>();

  constructor(private readonly accountSid: string, private readonly newSid: NewSid, private readonly means: ConferenceMeans) {}

  /** The conference of that name; made when there is none going on. `reporting` counts only then. */
  open(friendlyName: string, reporting?: ConferenceReporting): Conference {
    const going = this.openByName.get(friendlyName);
    if (going && going.status !== 'completed') return going;
    const conference = new Conference({ sid: this.newSid('CF'), accountSid: this.accountSid, friendlyName, reporting }, this.means);
    this.bySid.set(conference.facts.sid, conference);
    this.openByName.set(friendlyName, conference);
    this.forgetOldest();
    return conference;
  }

  /** By its id, or by its name while it goes on. */
  find(which: string): Conference | undefined {
    return this.bySid.get(which) ?? this.openByName.get(which);
  }

  newestFirst(): Conference[] {
    return [...this.bySid.values()].reverse();
  }

  private forgetOldest(): void {
    if (this.bySid.size <= KEPT) return;
    for (const [sid, conference] of this.bySid) {
      if (conference.status !== 'completed') continue;
      this.bySid.delete(sid);
      if (this.openByName.get(conference.facts.friendlyName) === conference) this.openByName.delete(conference.facts.friendlyName);
      return;
    }
  }
}
