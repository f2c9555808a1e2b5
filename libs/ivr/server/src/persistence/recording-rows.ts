import type { Tx } from '@pukar/platform/database';

type Source = Pick<Tx, 'query'>;
export type RecordingState = 'waiting' | 'live' | 'refused' | 'replaced' | 'taken-back';

/** A recording without its sound. */
export interface RecordingRow {
  readonly id: string;
  readonly language: string;
  readonly fragment: string;
  readonly text: string;
  readonly hash: string;
  readonly ms: number;
  readonly state: RecordingState;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

const COLUMNS = 'id, language, fragment, text, hash, ms, state, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"';

export const listRecordings = (source: Source, language: string): Promise<RecordingRow[]> =>
  source.query<RecordingRow>(`select ${COLUMNS} from ivr.prompt_recording where language = $1 and state in ('waiting', 'live')`, [language]);

/** Changes with whatever callers hear of human voices. */
export async function readLiveMark(source: Source): Promise<string> {
  const [row] = await source.query<{ mark: string }>(`select count(*) || ' ' || coalesce(max(decided_at)::text, '') as mark from ivr.prompt_recording where state = 'live'`);
  return row!.mark;
}

export const listLive = (source: Source): Promise<RecordingRow[]> => source.query<RecordingRow>(`select ${COLUMNS} from ivr.prompt_recording where state = 'live'`);

export const readSounds = (source: Source, ids: readonly string[]): Promise<{ id: string; sound: Buffer }[]> =>
  source.query<{ id: string; sound: Buffer }>('select id, sound from ivr.prompt_recording where id = any($1)', [ids]);

export async function lockRecording(tx: Tx, id: string): Promise<RecordingRow | undefined> {
  const [row] = await tx.query<RecordingRow>(`select ${COLUMNS} from ivr.prompt_recording where id = $1 for update`, [id]);
  return row;
}

export async function insertRecording(tx: Tx, row: Omit<RecordingRow, 'state'> & { readonly sound: Buffer }): Promise<void> {
  await tx.query(
    `insert into ivr.prompt_recording (id, language, fragment, text, sound, hash, ms, state, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, 'waiting', $8, $9)`,
    [row.id, row.language, row.fragment, row.text, row.sound, row.hash, row.ms, row.uploadedBy, row.uploadedAt],
  );
}

/** Whatever stands in a state for this fragment gives way. */
export async function giveWay(tx: Tx, { language, fragment, state }: Pick<RecordingRow, 'language' | 'fragment'> & { readonly state: 'waiting' | 'live' }, by: string, at: Date): Promise<void> {
  await tx.query(`update ivr.prompt_recording set state = 'replaced', decided_by = $4, decided_at = $5 where language = $1 and fragment = $2 and state = $3`, [language, fragment, state, by, at]);
}

export async function decideRecording(tx: Tx, id: string, state: RecordingState, by: string, at: Date): Promise<void> {
  await tx.query('update ivr.prompt_recording set state = $2, decided_by = $3, decided_at = $4 where id = $1', [id, state, by, at]);
}
