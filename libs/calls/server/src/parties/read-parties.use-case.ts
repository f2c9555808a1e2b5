import { Injectable } from '@nestjs/common';
import type { CallParties, Party } from '@pukar/calls-core/contracts';
import { Database } from '@pukar/platform/database';
import { partiesWhere, type PartyRow } from '../persistence/party-rows.js';
import { ColleaguesPort } from '../ports/colleagues.port.js';
import { ReadTalk, type Talk } from './read-talk.js';

/** Whose screen a list is for: of somebody in the call, or of a supervisor. */
export interface PartiesView {
  readonly personId: string;
  readonly parties: CallParties;
}

/** How long one who has left is still shown, and told. */
const GONE_SECONDS = 10;

/** Tells who is in a call. Whoever only listens is shown to supervisors alone, as everywhere in the trade. */
@Injectable()
export class ReadParties {
  constructor(
    private readonly database: Database,
    private readonly talks: ReadTalk,
    private readonly names: ColleaguesPort,
  ) {}

  /** For everybody in it; empty for a call that we do not know. */
  async forAll(callId: string): Promise<PartiesView[]> {
    // One snapshot of the rows: version and list belong together.
    return this.database.transaction(async (tx) => {
      await tx.query('set transaction isolation level repeatable read read only');
      const talk = await this.talks.read(tx, callId);
      if (!talk) return [];
      const rows = await partiesWhere(tx, `call_id = $1 and (ended_at is null or ended_at > now() - make_interval(secs => $2)) and ended_as is distinct from 'took-over' order by asked_at`, [callId, GONE_SECONDS]);
      const [counted] = await tx.query<{ version: number; note: string | null }>('select parties_version as version, transfer_note as note from calls.call where id = $1', [callId]);
      const agentId = talk.claim?.agentId;
      const known = agentId ? await this.names.names([agentId]) : new Map<string, string>();
      const all = [callerOf(talk), ...agentOf(talk, known), ...rows.map(partyOf)];
      const consultNote = talk.guest?.note ?? null;
      const viewers = new Set([...(agentId ? [agentId] : []), ...rows.flatMap(({ personId }) => personId ?? [])]);
      const supervisors = new Set(rows.filter(({ role }) => role !== 'consulted' && role !== 'third').map(({ personId }) => personId));
      return [...viewers].map((personId) => ({
        personId,
        parties: {
          callId, version: counted?.version ?? 0, note: consultNote ?? counted?.note ?? null,
          parties: supervisors.has(personId) ? all : all.filter(({ role }) => role !== 'listening'),
          acts: personId === agentId ? [...talk.acts] : [],
        },
      }));
    });
  }

  /** For one of them; undefined for somebody who is not in it. */
  async forOne(callId: string, personId: string): Promise<CallParties | undefined> {
    return (await this.forAll(callId)).find((view) => view.personId === personId)?.parties;
  }
}

function callerOf({ call, claim, state }: Talk): Party {
  const isHeld = (claim?.heldSince ?? null) !== null || state === 'asking' || state === 'consulting';
  const since = claim?.heldSince ?? call.talkingAt ?? call.waitingAgainSince ?? call.queuedAt ?? call.endedAt ?? new Date(0);
  return { partyId: call.callId, role: 'caller', name: '', state: call.endedAt ? 'gone' : isHeld ? 'held' : 'in', since: (call.endedAt ?? since).toISOString(), cameIn: true };
}

function agentOf({ call, claim }: Talk, names: ReadonlyMap<string, string>): Party[] {
  if (!claim || claim.state === 'offered') return [];
  const since = claim.since ?? call.talkingAt ?? new Date(0);
  return [{ partyId: claim.claimId, role: 'agent', name: names.get(claim.agentId) ?? '', state: claim.state === 'joined' ? 'in' : 'ringing', since: since.toISOString(), cameIn: claim.state === 'joined' }];
}

function partyOf({ partyId, role, name, askedAt, joinedAt, endedAt }: PartyRow): Party {
  return { partyId, role, name, state: endedAt ? 'gone' : joinedAt ? 'in' : 'ringing', since: (endedAt ?? joinedAt ?? askedAt).toISOString(), cameIn: joinedAt !== null };
}
