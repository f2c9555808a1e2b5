import { partyRankNumber, type PartyRank, type PartyRole } from '@pukar/calls-core/domain';
import type { Tx } from '@pukar/platform/database';

/** Somebody who was asked into a conversation, as their row says. */
export interface PartyRow {
  readonly partyId: string;
  readonly callId: string;
  readonly role: Exclude<PartyRole, 'caller' | 'agent'>;
  /** Of the staff; null for a contact. */
  readonly personId: string | null;
  readonly contact: string | null;
  readonly name: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly note: string | null;
  readonly dialBeganAt: Date | null;
  readonly callSid: string | null;
  readonly joinedAt: Date | null;
  readonly withCallerAt: Date | null;
  readonly toldRole: string | null;
  readonly endedAt: Date | null;
  /** `took-over`: the call is theirs, and they are its agent from then on. */
  readonly endedAs: string | null;
}

const COLUMNS = `id as "partyId", call_id as "callId", role, person_id as "personId", contact, name, asked_by as "askedBy", asked_at as "askedAt", note, dial_began_at as "dialBeganAt", carrier_sid as "callSid",
  joined_at as "joinedAt", with_caller_at as "withCallerAt", told_role as "toldRole", ended_at as "endedAt", ended_as as "endedAs"`;

/** Whether their line is not wanted any more. Who has taken the call over has ended as a party, and is its agent. */
export const isDismissed = ({ endedAt, endedAs }: PartyRow): boolean => endedAt !== null && endedAs !== 'took-over';

type Source = Pick<Tx, 'query'>;

export const partiesWhere = (source: Source, where: string, params: readonly unknown[]): Promise<PartyRow[]> => source.query<PartyRow>(`select ${COLUMNS} from calls.party where ${where}`, params);

export const readParty = async (source: Source, partyId: string): Promise<PartyRow | undefined> => (await partiesWhere(source, 'id = $1', [partyId]))[0];

/** Claims that were looked for among parties in vain. A party is saved before anybody hears of its line: what was none is none for ever. */
const strangers = new Set<string>();
const MOST_STRANGERS = 10_000;

/** Whose line has this label, or whose claim it is; undefined for an agent's own. */
export async function partyOfLine(source: Source, label: string): Promise<PartyRow | undefined> {
  if (strangers.has(label)) return undefined;
  const party = await readParty(source, label);
  if (party) return party;
  if (strangers.size >= MOST_STRANGERS) strangers.clear();
  strangers.add(label);
  return undefined;
}

export const openParties = (source: Source, callId: string): Promise<PartyRow[]> => partiesWhere(source, 'call_id = $1 and ended_at is null order by asked_at', [callId]);

/** Whom the agent has brought in, or is ringing. */
export const guestOf = async (source: Source, callId: string): Promise<PartyRow | undefined> => (await partiesWhere(source, `call_id = $1 and ended_at is null and role in ('consulted', 'third')`, [callId]))[0];

/** How a supervisor is in a conversation now. */
export const monitoringOf = async (source: Source, personId: string): Promise<PartyRow | undefined> =>
  (await partiesWhere(source, `person_id = $1 and ended_at is null and role in ('listening', 'whispering', 'barging')`, [personId]))[0];

type NewParty = Pick<PartyRow, 'partyId' | 'callId' | 'role' | 'personId' | 'contact' | 'name' | 'askedBy' | 'askedAt'> & { readonly note?: string | null; readonly dialBeganAt?: Date | null };

export async function saveParty(tx: Tx, party: NewParty): Promise<void> {
  await tx.query('insert into calls.party (id, call_id, role, person_id, contact, name, asked_by, asked_at, note, dial_began_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    party.partyId, party.callId, party.role, party.personId, party.contact, party.name, party.askedBy, party.askedAt, party.note ?? null, party.dialBeganAt ?? null,
  ]);
}

/** Gives a party its line, by whichever news or answer says so first; false for a line that is not its own. The call's row must be locked. */
export async function adoptPartyLine(tx: Tx, partyId: string, callSid: string): Promise<boolean> {
  const adopted = await tx.query(
    `update calls.party set carrier_sid = $2 where id = $1 and coalesce(carrier_sid, $2) = $2
       and not exists (select 1 from calls.call where carrier_sid = $2) and not exists (select 1 from calls.party other where other.carrier_sid = $2 and other.id <> $1) returning 1`,
    [partyId, callSid],
  );
  return adopted.length > 0;
}

/** Raises a party's rank; gives whether that was news. */
export async function raisePartyRank(tx: Tx, partyId: string, rank: PartyRank, at: Date): Promise<boolean> {
  const raised = await tx.query(
    'update calls.party set rank = $2, joined_at = case when $2 = $3 then coalesce(joined_at, $4) else joined_at end where id = $1 and rank < $2 and ended_at is null returning 1',
    [partyId, partyRankNumber(rank), partyRankNumber('in'), at],
  );
  return raised.length > 0;
}

/** Ends a party, or adds how its line ended; gives whether it was open until now. */
export async function endParty(tx: Tx, partyId: string, { at, as, lineStatus }: { readonly at: Date; readonly as: string; readonly lineStatus?: string | undefined }): Promise<boolean> {
  await tx.query('update calls.party set line_status = coalesce(line_status, $2) where id = $1', [partyId, lineStatus ?? null]);
  const ended = await tx.query('update calls.party set ended_at = $2, ended_as = $3, rank = $4 where id = $1 and ended_at is null returning 1', [partyId, at, as, partyRankNumber('over')]);
  return ended.length > 0;
}
