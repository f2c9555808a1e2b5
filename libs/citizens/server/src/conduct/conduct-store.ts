import { Inject, Injectable } from '@nestjs/common';
import type { MarkKind, MarkState, MarkView } from '@pukar/citizens-core/contracts';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Vault } from '../persistence/vault.js';

/** A mark's row. */
export interface MarkRow {
  readonly id: string;
  readonly callId: string;
  readonly citizenId: string;
  readonly kind: MarkKind;
  readonly noteSealed: Buffer;
  readonly state: MarkState;
  readonly markedBy: string;
  readonly callAt: Date;
  readonly upheldBy: string | null;
  readonly appealedAt: Date | null;
  /** How much was done about it: each act makes it another. Of a row that was waited for, ask `versionOf`. */
  readonly version: number;
}

/** Something that is done about a mark, by whom and in which words. */
export interface MarkAct {
  readonly what: MarkView['history'][number]['what'];
  readonly byKind: 'agent' | 'supervisor' | 'caller';
  /** Null for a caller. */
  readonly byId: string | null;
  readonly words: string;
  readonly at: Date;
}

const COLUMNS = `m.id, m.call_id as "callId", m.citizen_id as "citizenId", m.kind, m.note_sealed as "noteSealed", m.state, m.marked_by as "markedBy",
  m.call_at as "callAt", m.upheld_by as "upheldBy", m.appealed_at as "appealedAt",
  (select count(*)::integer from vault.conduct_decision d where d.mark_id = m.id) as version`;

/** The marks' rows of the vault. Everything that is done about one is appended, and audited. */
@Injectable()
export class ConductStore {
  constructor(
    private readonly vault: Vault,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Reads marks; `where` and `then` are ours, never a client's. */
  read(source: Pick<Tx, 'query'>, where: string, params: readonly unknown[], then = ''): Promise<MarkRow[]> {
    return source.query<MarkRow>(`select ${COLUMNS} from vault.conduct_mark m where ${where} ${then}`, params);
  }

  /** Proposes a mark; undefined when its call has one. */
  async propose(tx: Tx, mark: { readonly callId: string; readonly citizenId: string; readonly kind: MarkKind; readonly note: string; readonly agentId: string; readonly callAt: Date; readonly at: Date }): Promise<string | undefined> {
    const id = this.ids.uuid();
    const made = await tx.query(
      'insert into vault.conduct_mark (id, call_id, citizen_id, kind, note_sealed, marked_by, marked_at, call_at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (call_id) do nothing returning 1',
      [id, mark.callId, mark.citizenId, mark.kind, this.vault.sealConduct(id, mark.note), mark.agentId, mark.at, mark.callAt],
    );
    return made.length > 0 ? id : undefined;
  }

  async complete(tx: Tx, id: string, kind: MarkKind, note: string): Promise<void> {
    await tx.query('update vault.conduct_mark set kind = $2, note_sealed = $3 where id = $1', [id, kind, this.vault.sealConduct(id, note)]);
  }

  /** Moves a mark that is held (`for update`) on to a state. */
  async move(tx: Tx, id: string, to: MarkState, { byId, at }: Pick<MarkAct, 'byId' | 'at'>): Promise<void> {
    await tx.query(
      `update vault.conduct_mark set state = $2, upheld_by = case when $2 = 'upheld' then $3 else upheld_by end,
         appealed_at = case when $2 = 'appealed' then $4 else appealed_at end, evidence_held = evidence_held and $2 not in ('dismissed', 'lifted') where id = $1`,
      [id, to, byId, at],
    );
  }

  async note(tx: Tx, markId: string, { what, byKind, byId, words, at }: MarkAct): Promise<void> {
    const id = this.ids.uuid();
    await tx.query('insert into vault.conduct_decision (id, mark_id, what, by_kind, by_id, words_sealed, at) values ($1, $2, $3, $4, $5, $6, $7)', [id, markId, what, byKind, byId, this.vault.sealConduct(id, words), at]);
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: byId ? 'staff' : 'citizen', actorId: byId ?? 'caller', action: `citizens.${what}-mark`, subjectKind: 'conduct-mark', subjectId: markId });
  }

  /** The version of a mark that is held: asked for after the lock, because what it was waited for is seen only then. */
  async versionOf(tx: Tx, id: string): Promise<number> {
    return (await tx.query<{ version: number }>('select count(*)::integer as version from vault.conduct_decision where mark_id = $1', [id]))[0]!.version;
  }

  noteOf({ id, noteSealed }: MarkRow): string {
    return this.vault.openConduct(id, noteSealed);
  }

  async historyOf(source: Pick<Tx, 'query'>, markIds: readonly string[]): Promise<ReadonlyMap<string, MarkView['history']>> {
    const rows = await source.query<{ id: string; markId: string; what: MarkAct['what']; byKind: MarkAct['byKind']; sealed: Buffer; at: Date }>(
      'select id, mark_id as "markId", what, by_kind as "byKind", words_sealed as sealed, at from vault.conduct_decision where mark_id = any($1) order by at, id', [markIds],
    );
    return new Map(markIds.map((markId) => [markId, rows.filter((row) => row.markId === markId).map(({ id, what, byKind, sealed, at }) => ({ what, at: at.toISOString(), by: byKind, words: this.vault.openConduct(id, sealed) }))]));
  }
}
