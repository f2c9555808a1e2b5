import { mayBecome, type RecordingKind, type RecordingState } from '@pukar/recordings-core/domain';
import type { Tx } from '@pukar/platform/database';

/** A recording as its row says. */
export interface RecordingRow {
  readonly id: string;
  readonly callId: string;
  readonly kind: RecordingKind;
  readonly state: RecordingState;
  readonly callSid: string | null;
  readonly carrierSid: string | null;
  readonly wantedAt: Date;
  readonly startBeganAt: Date | null;
  readonly startedAt: Date | null;
  readonly wish: 'record' | 'pause';
  readonly resumeAt: Date | null;
  /** How long the kept sound is. */
  readonly bytes: number | null;
  readonly keepUntil: Date | null;
  readonly deletingAt: Date | null;
  readonly deletedBecause: 'over' | 'objection' | null;
  readonly deletedBy: string | null;
  readonly tries: number;
  /** Why it failed, in a row that did. */
  readonly trouble: string | null;
}

export const RECORDING_COLUMNS = `id, call_id as "callId", kind, state, call_sid as "callSid", carrier_sid as "carrierSid", wanted_at as "wantedAt", start_began_at as "startBeganAt",
  started_at as "startedAt", wish, resume_at as "resumeAt", bytes, keep_until as "keepUntil", deleting_at as "deletingAt", deleted_because as "deletedBecause", deleted_by as "deletedBy", tries, trouble`;

type Source = Pick<Tx, 'query'>;

export async function readRecording(source: Source, id: string): Promise<RecordingRow | undefined> {
  return (await source.query<RecordingRow>(`select ${RECORDING_COLUMNS} from recordings.recording where id = $1`, [id]))[0];
}

/** Holds a recording's row until the end of the transaction. */
export async function lockRecording(tx: Tx, id: string): Promise<RecordingRow | undefined> {
  return (await tx.query<RecordingRow>(`select ${RECORDING_COLUMNS} from recordings.recording where id = $1 for update`, [id]))[0];
}

/** The recording of a call's conversation, held until the end of the transaction. */
export async function lockConversation(tx: Tx, callId: string): Promise<RecordingRow | undefined> {
  return (await tx.query<RecordingRow>(`select ${RECORDING_COLUMNS} from recordings.recording where call_id = $1 and kind = 'conversation' for update`, [callId]))[0];
}

export async function conversationOf(source: Source, callId: string): Promise<RecordingRow | undefined> {
  return (await source.query<RecordingRow>(`select ${RECORDING_COLUMNS} from recordings.recording where call_id = $1 and kind = 'conversation'`, [callId]))[0];
}

/** Columns that change with a state, by their names. */
export type RecordingChange = Readonly<Partial<Record<
  'state' | 'carrier_sid' | 'started_at' | 'channels' | 'seconds' | 'bytes' | 'hash' | 'waveform' | 'keep_until' | 'kept_at' | 'deleted_at' | 'deleted_because' | 'deleted_by' | 'deleting_at' | 'trouble' | 'tries' | 'due_at' | 'start_began_at' | 'wish' | 'resume_at',
  string | number | Date | Uint8Array | null
>>>;

/** Changes columns of a recording. */
export async function changeRecording(tx: Source, id: string, change: RecordingChange): Promise<void> {
  const names = Object.keys(change);
  if (names.length === 0) return;
  await tx.query(`update recordings.recording set ${names.map((name, at) => `${name} = $${at + 2}`).join(', ')} where id = $1`, [id, ...Object.values(change)]);
}

/** Moves a locked recording on, if its state may become the other. Gives whether it did. A pause that is open ends with it. */
export async function moveRecording(tx: Tx, row: RecordingRow, to: RecordingState, at: Date, change: RecordingChange = {}): Promise<boolean> {
  if (!mayBecome(row.state, to)) return false;
  await changeRecording(tx, row.id, { state: to, tries: 0, trouble: null, ...change });
  if (to !== 'paused') await tx.query(`update recordings.pause set until_at = greatest(from_at, $2), ended_as = coalesce(ended_as, 'over') where recording_id = $1 and until_at is null`, [row.id, at]);
  return true;
}

/** Notes that a recording is paused from this moment on. One that is paused already stays so. */
export async function openPause(tx: Source, { id, recordingId, at }: { readonly id: string; readonly recordingId: string; readonly at: Date }): Promise<void> {
  await tx.query('insert into recordings.pause (id, recording_id, from_at) values ($1, $2, $3) on conflict do nothing', [id, recordingId, at]);
}

/** Notes that the carrier has a recording that nobody needs there any more: one that was to be looked at later is due now. */
export async function noteLeftAtCarrier(tx: Source, left: { readonly carrierSid: string; readonly callSid: string | null; readonly at: Date }): Promise<void> {
  await tx.query(`insert into recordings.left_at_carrier as l (carrier_sid, call_sid, noted_at, due_at) values ($1, $2, $3, $3)
    on conflict (carrier_sid) do update set due_at = least(l.due_at, excluded.due_at) where l.removed_at is null`, [left.carrierSid, left.callSid, left.at]);
}

/** Notes recordings that are to be deleted at the carrier from `dueAt` on, unless somebody keeps them. What is noted already stays as it is. */
export async function noteUnlessKept(source: Source, noted: readonly { readonly carrierSid: string; readonly callSid: string; readonly at: Date; readonly dueAt: Date }[]): Promise<void> {
  await source.query(
    `insert into recordings.left_at_carrier (carrier_sid, call_sid, noted_at, due_at)
     select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[]) on conflict do nothing`,
    [noted.map(({ carrierSid }) => carrierSid), noted.map(({ callSid }) => callSid), noted.map(({ at }) => at), noted.map(({ dueAt }) => dueAt)],
  );
}

/** The key under which a recording's sound is kept: by the day on which it was wanted, so that no folder grows for ever. */
export const soundKey = ({ id, wantedAt }: Pick<RecordingRow, 'id' | 'wantedAt'>): string => `${wantedAt.toISOString().slice(0, 10)}/${id}`;
