import { Injectable } from '@nestjs/common';
import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Tx } from '@pukar/platform/database';
import { Vault } from './vault.js';

/** A draft, opened. */
export interface SavedDraft {
  readonly callId: string;
  readonly citizenId: string;
  readonly version: number;
  readonly content: DraftContent;
  readonly savedAt: Date;
  /** The ticket that it became; null while it can be changed. */
  readonly ticketId: string | null;
}

interface DraftRow {
  readonly call_id: string;
  readonly citizen_id: string;
  readonly version: number;
  readonly content_sealed: Buffer;
  readonly updated_at: Date;
  readonly ticket_id: string | null;
}

/** What a transaction holds of them. */
const ROWS = 'vault.draft';

/** The drafts' rows of the vault: one to a call. */
@Injectable()
export class DraftStore {
  constructor(private readonly vault: Vault) {}

  /** One that this transaction holds is read, and opened, once. */
  async find(source: Pick<Tx, 'query'> & Partial<Pick<Tx, 'known'>>, callId: string): Promise<SavedDraft | undefined> {
    const held = source.known?.(ROWS).get(callId);
    if (held) return held as SavedDraft;
    const [row] = await source.query<DraftRow>('select * from vault.draft where call_id = $1', [callId]);
    return row && this.open(row);
  }

  /** Holds the draft until the transaction ends: nobody saves or registers it meanwhile. */
  async findAndHold(tx: Tx, callId: string): Promise<SavedDraft | undefined> {
    const [row] = await tx.query<DraftRow>('select * from vault.draft where call_id = $1 for update', [callId]);
    const draft = row && this.open(row);
    if (draft) tx.known(ROWS).set(callId, draft);
    return draft;
  }

  /** Begins the draft of a call with version 1; false when it was begun already. */
  async begin(tx: Tx, callId: string, citizenId: string, content: DraftContent, now: Date): Promise<boolean> {
    const made = await tx.query(
      'insert into vault.draft (call_id, citizen_id, version, content_sealed, updated_at) values ($1, $2, 1, $3, $4) on conflict do nothing returning 1',
      [callId, citizenId, this.vault.sealDraft(callId, content), now],
    );
    return made.length > 0;
  }

  /** The new version; undefined when `baseVersion` is not the saved one, or the draft became a ticket. */
  async save(tx: Tx, callId: string, baseVersion: number, content: DraftContent, now: Date): Promise<number | undefined> {
    const [row] = await tx.query<{ version: number }>(
      'update vault.draft set content_sealed = $3, updated_at = $4, version = version + 1 where call_id = $1 and version = $2 and ticket_id is null returning version',
      [callId, baseVersion, this.vault.sealDraft(callId, content), now],
    );
    return row?.version;
  }

  /** The place of the citizen's last complaint that was registered; null when there is none. */
  async lastPlaceOf(tx: Tx, citizenId: string): Promise<string | null> {
    const [row] = await tx.query<DraftRow>('select * from vault.draft where citizen_id = $1 and ticket_id is not null order by updated_at desc limit 1', [citizenId]);
    return row ? this.open(row).content.placeCode : null;
  }

  /** The citizen's last complaints that were registered, the latest first. */
  async lastOf(source: Pick<Tx, 'query'>, citizenId: string, most: number): Promise<readonly SavedDraft[]> {
    const rows = await source.query<DraftRow>('select * from vault.draft where citizen_id = $1 and ticket_id is not null order by updated_at desc limit $2', [citizenId, most]);
    return rows.map((row) => this.open(row));
  }

  markRegistered(tx: Tx, callId: string, ticketId: string): void {
    tx.write('update vault.draft set ticket_id = $2 where call_id = $1', [callId, ticketId]);
  }

  private open(row: DraftRow): SavedDraft {
    return {
      callId: row.call_id, citizenId: row.citizen_id, version: row.version, content: this.vault.openDraft(row.call_id, row.content_sealed),
      savedAt: row.updated_at, ticketId: row.ticket_id,
    };
  }
}
