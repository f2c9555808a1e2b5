import { type KeyRing, newRecoveryCode, recoveryCodeOf, stepOfCode } from '../crypto/index.js';
import type { Tx } from '../database/database.js';
import { resealColumn, type Resealing } from '../resealing/resealing.js';

const RECOVERY_CODES = 10;
const contextOf = (personId: string): string => `second-factor:${personId}`;
type Where = Pick<Tx, 'query'>;

/** Where a context keeps them. Both tables have the columns of `access.second_factor` and `access.recovery_code`; `person` is whose they are, a uuid. */
export interface FactorTables {
  readonly factors: string;
  readonly codes: string;
  readonly person: string;
}

export interface FactorRow {
  readonly secret: string;
  readonly isConfirmed: boolean;
}

/** Second factors at rest: the secret sealed and bound to its person, recovery codes as keyed hashes. */
export class SecondFactors {
  constructor(
    private readonly keys: KeyRing,
    private readonly tables: FactorTables,
  ) {}

  async of(where: Where, personId: string): Promise<FactorRow | undefined> {
    const { factors, person } = this.tables;
    const [row] = await where.query<{ secret_sealed: Buffer; is_confirmed: boolean }>(`select secret_sealed, confirmed_at is not null as is_confirmed from ${factors} where ${person} = $1`, [personId]);
    return row && { secret: this.keys.openText(row.secret_sealed, contextOf(personId)), isConfirmed: row.is_confirmed };
  }

  /** Begins one, or begins again what was never confirmed; false where one is in use. */
  async begin(tx: Tx, personId: string, secret: string, now: Date): Promise<boolean> {
    const { factors, person } = this.tables;
    const rows = await tx.query(
      `insert into ${factors} as f (${person}, secret_sealed, begun_at) values ($1, $2, $3)
       on conflict (${person}) do update set secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at where f.confirmed_at is null returning 1`,
      [personId, this.keys.seal(secret, contextOf(personId)), now]);
    return rows.length > 0;
  }

  /** Takes a code of the authenticator, once: its step and those before it are over, however many ask at the same moment. */
  async takeCode(where: Where, personId: string, secret: string, code: string, now: Date): Promise<boolean> {
    const { factors, person } = this.tables;
    const step = stepOfCode(secret, code, now);
    return step !== undefined && (await where.query(`update ${factors} set last_step = $2 where ${person} = $1 and last_step < $2 returning 1`, [personId, step])).length > 0;
  }

  /** Takes a recovery code, once. */
  async takeRecovery(where: Where, personId: string, code: string, now: Date): Promise<boolean> {
    const { codes, person } = this.tables;
    const letters = recoveryCodeOf(code);
    return letters !== undefined && (await where.query(`update ${codes} set used_at = $3 where ${person} = $1 and code_hash = $2 and used_at is null returning 1`, [personId, this.hashOf(personId, letters), now])).length > 0;
  }

  /** One or the other, of one that is in use. */
  async takeAny(where: Where, personId: string, code: string, now: Date): Promise<boolean> {
    const factor = await this.of(where, personId);
    return factor?.isConfirmed === true && ((await this.takeCode(where, personId, factor.secret, code, now)) || (await this.takeRecovery(where, personId, code, now)));
  }

  /** From now on it is asked for. Gives the recovery codes, which are kept nowhere as they are. */
  async confirm(tx: Tx, personId: string, now: Date): Promise<readonly string[]> {
    const { factors, codes: kept, person } = this.tables;
    await tx.query(`update ${factors} set confirmed_at = $2 where ${person} = $1`, [personId, now]);
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.query(`insert into ${kept} (${person}, code_hash) select $1, unnest($2::bytea[])`, [personId, codes.map((code) => this.hashOf(personId, recoveryCodeOf(code)!))]);
    return codes;
  }

  async remove(tx: Tx, personId: string): Promise<boolean> {
    return (await tx.query(`delete from ${this.tables.factors} where ${this.tables.person} = $1 returning 1`, [personId])).length > 0;
  }

  /** What is sealed anew when the keys were rotated. */
  resealings(): readonly Resealing[] {
    return [resealColumn(this.keys, { table: this.tables.factors, key: this.tables.person, type: 'uuid', column: 'secret_sealed', context: contextOf })];
  }

  private hashOf(personId: string, letters: string): Buffer {
    return this.keys.hash(`${personId}:${letters}`, 'recovery-code');
  }
}

/** Since when somebody has one, and how many recovery codes are left; null where none is in use. */
export async function factorSince(where: Where, { factors, codes, person }: FactorTables, personId: string): Promise<{ readonly since: Date; readonly left: number } | null> {
  const [row] = await where.query<{ since: Date; left: number }>(
    `select f.confirmed_at as since, (select count(*)::int from ${codes} c where c.${person} = f.${person} and c.used_at is null) as left from ${factors} f where f.${person} = $1 and f.confirmed_at is not null`, [personId]);
  return row ?? null;
}
