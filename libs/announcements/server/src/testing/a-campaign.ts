import type { AskAnnouncement } from '@pukar/announcements-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { createLogger } from '@pukar/platform/logging';
import { FixedClock } from '@pukar/platform/testing';
import { AnnouncementsSettings } from '../announcements-settings.js';
import { AskAnnouncement as Ask } from '../department/use-cases/ask-announcement.use-case.js';
import { ApproveAnnouncement } from '../use-cases/approve-announcement.use-case.js';
import { ChooseRecipients } from '../use-cases/choose-recipients.use-case.js';
import { CloseAnnouncement } from '../use-cases/close-announcement.use-case.js';
import { EndAnnouncement } from '../use-cases/end-announcement.use-case.js';
import { RingTellings } from '../use-cases/ring-tellings.use-case.js';
import { SettleTelling } from '../use-cases/settle-telling.use-case.js';
import { TellCitizens, TellingSteps } from '../use-cases/tell-citizens.use-case.js';
import { WriteTellings } from '../use-cases/write-tellings.use-case.js';
import { anOffice, SpecAudience, SpecCalls, specDirectory, SpecMessages, SpecOffices } from './fakes.js';

export const ENERGY = randomIds.uuid();
export const WATER = randomIds.uuid();
export const NOON = new Date('2026-11-18T06:30:00Z');

/** A camp of the Energy department in Bhopal; change what the case is about. */
export const aWish = (over: Partial<AskAnnouncement> = {}): AskAnnouncement => ({
  title: 'Bill camp', spoken: { en: 'There is a camp on Monday.', hi: 'सोमवार को शिविर है।' }, written: { en: 'Camp on Monday.', hi: 'सोमवार को शिविर।' },
  placeCodes: ['MP-BPL'], channel: 'both', notBefore: '2026-11-18T00:00:00.000Z', notAfter: '2026-11-25T00:00:00.000Z', ...over,
});

/** A department, the helpline and its worker round one database, with the other contexts in a spec's hands. */
export function aCampaign(database: Database, departmentDatabase: Database, settings: Partial<{ atOnce: number; perMinute: number }> = {}) {
  const clock = new FixedClock(NOON);
  const [audience, calls, messages] = [new SpecAudience(), new SpecCalls(), new SpecMessages()];
  const offices = new SpecOffices(departmentDatabase, new Map([[ENERGY, anOffice('ENE', 'MP-BPL', 'MP-BPL-BER')], [WATER, anOffice('PHE', 'MP-IND')]]));
  const given = new AnnouncementsSettings('http://helpline.example', { from: 21 * 60, to: 9 * 60 }, settings.atOnce ?? 2, settings.perMinute ?? 10, 2, 60);
  const officerOf = (officeId: string) => ({ officeId, personId: randomIds.uuid(), sessionHash: 's', permissions: new Set<string>() });
  const worker = () => new TellCitizens(database, new TellingSteps(
    new ChooseRecipients(database, audience, specDirectory, given, clock, randomIds), new RingTellings(database, audience, calls, given, clock, randomIds),
    new WriteTellings(database, audience, messages, given, clock), new CloseAnnouncement(database, audience, specDirectory, clock),
  ), createLogger('spec', 'silent'));
  const settle = new SettleTelling(audience, given, clock);
  return {
    clock, audience, calls, messages, offices, officerOf,
    ask: (wish: Partial<AskAnnouncement> = {}, officeId = ENERGY) => new Ask(offices, clock, randomIds).execute(officerOf(officeId), aWish(wish)),
    approve: (id: string, most = 100, version = 1) => new ApproveAnnouncement(database, clock, randomIds).execute({ id, version, most, by: randomIds.uuid() }),
    end: (id: string, as: 'refuse' | 'stop', version = 1) => new EndAnnouncement(database, clock, randomIds).execute({ id, as, version, reason: 'Not now.', by: randomIds.uuid() }),
    sweep: () => worker().execute(),
    /** The call is over: what the citizen did in it, as the line's routes keep it. */
    async ends(callId: string, how: { answered?: boolean; heard?: boolean; declined?: boolean; wasPutOff?: boolean } = {}): Promise<void> {
      const at = clock.now();
      await database.query('update announcements.telling set answered_at = $2, heard_at = coalesce(heard_at, $3), declined_at = $4 where call_id = $1', [callId, how.answered || how.heard ? at : null, how.heard ? at : null, how.declined ? at : null]);
      const tellingId = calls.prepared.get(callId)!;
      if (how.declined) await audience.withdraw(undefined, tellingId);
      await database.transaction((tx) => settle.execute(tx, { callId, tellingId, wasPutOff: how.wasPutOff ?? false }));
    },
    async states(id: string): Promise<Record<string, number>> {
      const rows = await database.query<{ state: string; count: number }>('select state, count(*)::int as count from announcements.telling where announcement_id = $1 group by state', [id]);
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    },
    async stateOf(id: string): Promise<string> {
      return (await database.query<{ state: string }>('select state from announcements.announcement where id = $1', [id]))[0]!.state;
    },
  };
}
