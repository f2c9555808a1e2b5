import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import type { Tx } from '@pukar/platform/database';
import type { PlaceOfOffice } from '@pukar/announcements-core/contracts';
import { OfficePort, type AskingOffice } from '../department/ports/office.port.js';
import type { Database } from '@pukar/platform/database';
import { CreateAnnouncements1700000000087 } from '../persistence/create-announcements.migration.js';
import type { AudiencePort, ConsentingCitizen } from '../ports/audience.port.js';
import type { DirectoryPort } from '../ports/directory.port.js';
import type { MessageProgress, MessagesPort } from '../ports/messages.port.js';
import type { OutgoingCallsPort } from '../ports/outgoing-calls.port.js';

export const SPEC_MIGRATIONS = [CreatePlatform1700000000001, CreateAnnouncements1700000000087];

const place = (code: string): PlaceOfOffice => ({ code, name: { en: code, hi: code } });

/** Officers' offices, each of the department and district that its id stands for here. */
export class SpecOffices extends OfficePort {
  constructor(private readonly database: Database, private readonly offices: ReadonlyMap<string, AskingOffice>) {
    super();
  }

  of<T>(officeId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      await tx.query(`select set_config('pukar.office', $1, true)`, [officeId]);
      return work(tx);
    });
  }

  describe(_tx: Tx, officeId: string): Promise<AskingOffice> {
    return Promise.resolve(this.offices.get(officeId) ?? { departmentCode: null, department: null, places: [] });
  }
}

export const anOffice = (departmentCode: string, ...places: readonly string[]): AskingOffice => ({ departmentCode, department: place(departmentCode), places: places.map(place) });

/** Who agreed, and to whom tellings belong, in memory; links live as long as the spec. */
export class SpecAudience implements AudiencePort {
  readonly citizens = new Map<string, ConsentingCitizen>();
  readonly tellings = new Map<string, { citizenId: string; announcementId: string }>();

  agree(citizenId: string, over: Partial<ConsentingCitizen> = {}): void {
    this.citizens.set(citizenId, { citizenId, call: true, sms: false, language: 'hi-IN', toldLately: 0, ...over });
  }
  next(_tx: unknown, { announcementId }: { announcementId: string }, _since: Date, most: number) {
    const told = new Set([...this.tellings.values()].filter((one) => one.announcementId === announcementId).map(({ citizenId }) => citizenId));
    return Promise.resolve([...this.citizens.values()].filter((one) => (one.call || one.sms) && !told.has(one.citizenId)).slice(0, most));
  }
  count() {
    return Promise.resolve(this.citizens.size);
  }
  link(_tx: unknown, { tellingId, announcementId, citizenId }: { tellingId: string; announcementId: string; citizenId: string }) {
    this.tellings.set(tellingId, { citizenId, announcementId });
    return Promise.resolve(true);
  }
  consentOf(_tx: unknown, tellingId: string) {
    const citizen = this.citizens.get(this.tellings.get(tellingId)?.citizenId ?? '');
    return Promise.resolve({ call: citizen?.call ?? false, sms: citizen?.sms ?? false });
  }
  withdraw(_tx: unknown, tellingId: string) {
    const { citizenId } = this.tellings.get(tellingId)!;
    this.citizens.set(citizenId, { ...this.citizens.get(citizenId)!, call: false, sms: false });
    return Promise.resolve();
  }
  citizenOf(tellingId: string): string {
    return this.tellings.get(tellingId)!.citizenId;
  }
}

/** What was prepared and dialled; `isAway` fails as a process does that dies before it dials. */
export class SpecCalls implements OutgoingCallsPort {
  readonly prepared = new Map<string, string>();
  readonly dialled: string[] = [];
  readonly letBeNow: string[] = [];
  waiting = 0;
  isAway = false;

  prepare(_tx: unknown, { callId, tellingId }: { callId: string; tellingId: string }) {
    this.prepared.set(callId, tellingId);
    return Promise.resolve();
  }
  dial(callId: string) {
    if (this.isAway) return Promise.reject(new Error('the process died'));
    if (!this.dialled.includes(callId)) this.dialled.push(callId);
    return Promise.resolve();
  }
  callersWaiting() {
    return Promise.resolve(this.waiting);
  }
  letBe(callId: string) {
    this.letBeNow.push(callId);
    return Promise.resolve();
  }
}

/** What was written; each is gone at once unless a spec says otherwise. */
export class SpecMessages implements MessagesPort {
  readonly written: string[] = [];
  progress: MessageProgress = 'gone';

  write(_tx: unknown, { tellingId }: { tellingId: string }) {
    if (!this.written.includes(tellingId)) this.written.push(tellingId);
    return Promise.resolve();
  }
  progressOf(_source: unknown, tellingIds: readonly string[]) {
    return Promise.resolve(new Map(tellingIds.map((id) => [id, this.progress] as const)));
  }
}

export const specDirectory: DirectoryPort = { departmentName: (code) => ({ en: code, hi: code }), placeName: (code) => ({ en: code, hi: code }), within: (codes) => codes };
