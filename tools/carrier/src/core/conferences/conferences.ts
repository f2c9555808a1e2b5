import type { NewSid } from '../sids.js';
import type { ConferenceReporting } from './conference-events.js';
import { Conference, type ConferenceMeans } from './conference.js';
import { HOME_REGION } from './region.js';

/** What the first participant decides for all. */
export interface ConferenceBeginning {
  readonly reporting?: ConferenceReporting | undefined;
  readonly maxParticipants?: number | undefined;
  /** Told of the conference that was made. */
  readonly begun?: ((conference: Conference) => void) | undefined;
}

const KEPT = 20_000;

const keyOf = (friendlyName: string, region: string): string => `${region} ${friendlyName}`;

/** The account's conferences. A name belongs to the one that goes on under it, in each region. */
export class Conferences {
  private readonly bySid = new Map<string, Conference>();
  private readonly openByName = new Map<string, Conference>();
  /** Looked up for every webhook. */
  private readonly byLeg = new Map<string, Conference>();

  constructor(private readonly accountSid: string, private readonly newSid: NewSid, private readonly means: ConferenceMeans) {}

  /** The conference of that name; made when there is none going on. `first` counts only then: the first participant decides. */
  open(friendlyName: string, first: ConferenceBeginning = {}, region = HOME_REGION): Conference {
    const key = keyOf(friendlyName, region);
    const going = this.openByName.get(key);
    if (going) return going;
    const over = (): boolean => this.openByName.delete(key);
    const { reporting, maxParticipants } = first;
    const conference: Conference = new Conference({ sid: this.newSid('CF'), accountSid: this.accountSid, friendlyName, region, reporting, maxParticipants }, { ...this.means, over, listed: (leg, isListed) => this.note(conference, leg.sid, isListed) });
    this.bySid.set(conference.facts.sid, conference);
    this.openByName.set(key, conference);
    this.forgetOldest();
    first.begun?.(conference);
    return conference;
  }

  /** By its id, or by its name while it goes on. */
  find(which: string): Conference | undefined {
    return this.bySid.get(which) ?? this.openByName.get(keyOf(which, HOME_REGION));
  }

  /** Everyone who is in a conference with that leg, the leg itself among them. */
  partnersOf(callSid: string): string[] {
    return (this.byLeg.get(callSid)?.participants ?? []).map(({ leg }) => leg.sid);
  }

  newestFirst(): Conference[] {
    return [...this.bySid.values()].reverse();
  }

  private note(conference: Conference, callSid: string, isListed: boolean): void {
    if (isListed) this.byLeg.set(callSid, conference);
    else if (this.byLeg.get(callSid) === conference) this.byLeg.delete(callSid);
  }

  private forgetOldest(): void {
    if (this.bySid.size <= KEPT) return;
    for (const [sid, conference] of this.bySid) {
      if (conference.status !== 'completed') continue;
      this.bySid.delete(sid);
      return;
    }
  }
}
