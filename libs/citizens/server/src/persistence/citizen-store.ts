import { Inject, Injectable } from '@nestjs/common';
import type { Phone } from '@pukar/citizens-core/domain';
import type { IdSource } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { Vault } from './vault.js';

/** A citizen, opened: only for whoever acts for them now. */
export interface KnownCitizen {
  readonly id: string;
  readonly phone: Phone | undefined;
  readonly name: string | undefined;
  readonly address: string | undefined;
  readonly language: string | undefined;
  /** The language in which they agreed to be greeted. */
  readonly greeting: string | undefined;
  /** They asked not to be written to. */
  readonly wantsNoMessages: boolean;
}

interface CitizenRow {
  readonly id: string;
  readonly phone_sealed: Buffer | null;
  readonly name_sealed: Buffer | null;
  readonly address_sealed: Buffer | null;
  readonly language: string | null;
  readonly greeting_language: string | null;
  readonly wants_no_messages: boolean;
}

const COLUMNS = 'c.id, c.phone_sealed, c.name_sealed, c.address_sealed, c.language, c.greeting_language, c.no_messages_since is not null as wants_no_messages';

/** The citizens' rows of the vault. */
@Injectable()
export class CitizenStore {
  constructor(
    private readonly vault: Vault,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** The id of the citizen with this phone, made if new. A language that is given becomes the one that they spoke last. */
  async findOrMake(tx: Tx, phone: Phone, language: string | undefined, now: Date): Promise<string> {
    const id = this.ids.uuid();
    const [row] = await tx.query<{ id: string }>(
      `insert into vault.citizen as c (id, phone_hash, phone_sealed, language, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (phone_hash) do update set language = coalesce(excluded.language, c.language), updated_at = excluded.updated_at
       returning id`,
      [id, this.vault.hashOf(phone), this.vault.sealField(id, 'phone', phone), language ?? null, now],
    );
    return row!.id;
  }

  /** A citizen whose number is withheld: nobody will find them by it again. */
  async makeWithoutPhone(tx: Tx, id: string, language: string | undefined, now: Date): Promise<void> {
    await tx.query('insert into vault.citizen (id, language, created_at, updated_at) values ($1, $2, $3, $3)', [id, language ?? null, now]);
  }

  /** Whoever made the call; undefined for a call that the vault does not know. */
  async ofCall(source: Pick<Tx, 'query'>, callId: string): Promise<KnownCitizen | undefined> {
    const [row] = await source.query<CitizenRow>(`select ${COLUMNS} from vault.caller k join vault.citizen c on c.id = k.citizen_id where k.call_id = $1`, [callId]);
    return row && this.open(row);
  }

  /** Whose ticket it is. */
  async ofTicket(source: Pick<Tx, 'query'>, ticketId: string): Promise<KnownCitizen | undefined> {
    const [row] = await source.query<CitizenRow>(`select ${COLUMNS} from vault.ticket_citizen t join vault.citizen c on c.id = t.citizen_id where t.ticket_id = $1`, [ticketId]);
    return row && this.open(row);
  }

  /** Whether it changed anything: said twice, it holds since the first time. */
  async wantMessages(tx: Tx, id: string, wanted: boolean, now: Date): Promise<boolean> {
    const changed = await tx.query('update vault.citizen set no_messages_since = case when $2 then null else $3::timestamptz end where id = $1 and (no_messages_since is null) <> $2 returning 1', [id, wanted, now]);
    return changed.length > 0;
  }

  /** The numbers of those who have one. */
  async phonesOf(source: Pick<Tx, 'query'>, ids: readonly string[]): Promise<ReadonlyMap<string, Phone>> {
    const rows = await source.query<{ id: string; phone_sealed: Buffer }>('select id, phone_sealed from vault.citizen where id = any($1) and phone_sealed is not null', [ids]);
    return new Map(rows.map((row) => [row.id, this.vault.openField(row.id, 'phone', row.phone_sealed) as Phone]));
  }

  /** Keeps what the citizen said of themselves for their next call; what they did not say stays as it was, and hearsay only fills what is empty. */
  keep(tx: Tx, id: string, said: { readonly name: string; readonly address: string; readonly isHearsay?: boolean }, now: Date): void {
    const sealed = (field: 'name' | 'address') => (said[field].trim() === '' ? null : this.vault.sealField(id, field, said[field].trim()));
    tx.write(
      said.isHearsay
        ? 'update vault.citizen set name_sealed = coalesce(name_sealed, $2), address_sealed = coalesce(address_sealed, $3), updated_at = $4 where id = $1'
        : 'update vault.citizen set name_sealed = coalesce($2, name_sealed), address_sealed = coalesce($3, address_sealed), updated_at = $4 where id = $1',
      [id, sealed('name'), sealed('address'), now],
    );
  }

  /** Leaves the audit row that every reading of personal data leaves. */
  async noteReading(tx: Tx, reading: { readonly agentId: string; readonly action: 'citizens.read-caller' | 'citizens.open-draft' | 'citizens.read-consent'; readonly callId: string }): Promise<void> {
    const { agentId, action, callId } = reading;
    await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: agentId, action, subjectKind: 'call', subjectId: callId });
  }

  private open(row: CitizenRow): KnownCitizen {
    return {
      id: row.id,
      phone: this.vault.openField(row.id, 'phone', row.phone_sealed) as Phone | undefined,
      name: this.vault.openField(row.id, 'name', row.name_sealed),
      address: this.vault.openField(row.id, 'address', row.address_sealed),
      language: row.language ?? undefined,
      greeting: row.greeting_language ?? undefined,
      wantsNoMessages: row.wants_no_messages,
    };
  }
}
