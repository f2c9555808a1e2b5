import { Injectable } from '@nestjs/common';
import { Database } from '@pukar/platform/database';
import type { RecordingFilter, RecordingView } from '@pukar/recordings-core/contracts';
import { pausedParts, type Pause } from '@pukar/recordings-core/domain';
import { TicketCallsPort } from '../ports/ticket-calls.port.js';

const MOST = 50;

const COLUMNS = `id, call_id as "callId", kind, state, coalesce(started_at, wanted_at) as at, seconds, channels, waveform, keep_until as "keepUntil", (state = 'failed' and trouble = 'gone') is true as "isGone",
  exists (select 1 from recordings.evidence_hold h where h.call_id = r.call_id and h.released_at is null) as "isHeldAsEvidence"`;

interface Listed extends Omit<RecordingView, 'at' | 'keepUntil' | 'waveform' | 'paused'> {
  readonly at: Date;
  readonly keepUntil: Date | null;
  readonly waveform: Uint8Array | null;
}

/** Recordings of a call, of a ticket, or of a time. It lists what there is and was; it plays nothing. */
@Injectable()
export class ListRecordings {
  constructor(
    private readonly database: Database,
    private readonly tickets: TicketCallsPort,
  ) {}

  async execute({ call, ticket, from, to, before }: RecordingFilter): Promise<RecordingView[]> {
    const ofTicket = ticket ? await this.tickets.callOfTicket(ticket) : undefined;
    if ((ticket && !ofTicket) || (ticket && call && ofTicket !== call)) return [];
    return this.shown(await this.database.query<Listed>(
      `select ${COLUMNS} from recordings.recording r where ($1::uuid is null or call_id = $1) and ($2::timestamptz is null or wanted_at >= $2) and ($3::timestamptz is null or wanted_at < $3)
         and ($4::uuid is null or (wanted_at, id) < (select wanted_at, id from recordings.recording where id = $4)) and deleting_at is null
       order by wanted_at desc, id desc limit ${MOST}`,
      [call ?? ofTicket ?? null, from ?? null, to ?? null, before ?? null],
    ));
  }

  /** Those of these that there are still. */
  async byIds(ids: readonly string[]): Promise<RecordingView[]> {
    return this.shown(await this.database.query<Listed>(`select ${COLUMNS} from recordings.recording r where id = any($1::uuid[]) and deleting_at is null`, [[...ids]]));
  }

  private async shown(rows: readonly Listed[]): Promise<RecordingView[]> {
    const pauses = await this.pausesOf(rows.map(({ id }) => id));
    return rows.map((row) => ({
      ...row, at: row.at.toISOString(), keepUntil: row.keepUntil?.toISOString() ?? null, waveform: row.waveform && Buffer.from(row.waveform).toString('base64'),
      paused: [...pausedParts(pauses.filter(({ id }) => id === row.id), row.at, row.seconds ?? 0)],
    }));
  }

  private pausesOf(ids: readonly string[]): Promise<(Pause & { readonly id: string })[]> {
    return this.database.query('select recording_id as id, from_at as "from", until_at as until from recordings.pause where recording_id = any($1) order by from_at', [[...ids]]);
  }
}
