import { type KeyRing, newRecoveryCode, recoveryCodeOf, stepOfCode } from '@pukar/platform/crypto';
import type { Database, Tx } from '@pukar/platform/database';
import { resealColumn, type Resealing } from '@pukar/platform/resealing';

const RECOVERY_CODES = 10;
const contextOf = (staffId: string): string => `second-factor:${staffId}`;

export interface FactorRow {
  readonly secret: string;
  readonly isConfirmed: boolean;
}

/** Second factors at rest: the secret sealed and bound to its person, recovery codes as keyed hashes. */
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  async of(staffId: string): Promise<FactorRow | undefined> {
    const [row] = await this.database.query<{ secret_sealed: Buffer; is_confirmed: boolean }>('select secret_sealed, confirmed_at is not null as is_confirmed from access.second_factor where staff_id = $1', [staffId]);
    return row && { secret: this.keys.openText(row.secret_sealed, contextOf(staffId)), isConfirmed: row.is_confirmed };
  }

  /** Begins one, or begins again what was never confirmed; false where one is in use. */
  async begin(tx: Tx, staffId: string, secret: string, now: Date): Promise<boolean> {
    const rows = await tx.query(
      `insert into access.second_factor as f (staff_id, secret_sealed, begun_at) values ($1, $2, $3)
       on conflict (staff_id) do update set secret_sealed = excluded.secret_sealed, begun_at = excluded.begun_at where f.confirmed_at is null returning 1`,
      [staffId, this.keys.seal(secret, contextOf(staffId)), now]);
    return rows.length > 0;
  }

  /** Takes a code of the authenticator, once: its step and those before it are over, however many ask at the same moment. */
  async takeCode(where: Pick<Tx, 'query'>, staffId: string, secret: string, code: string, now: Date): Promise<boolean> {
    const step = stepOfCode(secret, code, now);
    return step !== undefined && (await where.query('update access.second_factor set last_step = $2 where staff_id = $1 and last_step < $2 returning 1', [staffId, step])).length > 0;
  }

  /** Takes a recovery code, once. */
  async takeRecovery(where: Pick<Tx, 'query'>, staffId: string, code: string, now: Date): Promise<boolean> {
    const letters = recoveryCodeOf(code);
    return letters !== undefined && (await where.query('update access.recovery_code set used_at = $3 where staff_id = $1 and code_hash = $2 and used_at is null returning 1', [staffId, this.hashOf(staffId, letters), now])).length > 0;
  }

  /** From now on it is asked for. Gives the recovery codes, which are kept nowhere as they are. */
  async confirm(tx: Tx, staffId: string, now: Date): Promise<readonly string[]> {
    await tx.query('update access.second_factor set confirmed_at = $2 where staff_id = $1', [staffId, now]);
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.query('insert into access.recovery_code (staff_id, code_hash) select $1, unnest($2::bytea[])', [staffId, codes.map((code) => this.hashOf(staffId, recoveryCodeOf(code)!))]);
    return codes;
  }

  async remove(tx: Tx, staffId: string): Promise<boolean> {
    return (await tx.query('delete from access.second_factor where staff_id = $1 returning 1', [staffId])).length > 0;
  }

  /** What is sealed anew when the vault's key was rotated. */
  resealings(): readonly Resealing[] {
    return [resealColumn(this.keys, { table: 'access.second_factor', key: 'staff_id', type: 'uuid', column: 'secret_sealed', context: contextOf })];
  }

  private hashOf(staffId: string, letters: string): Buffer {
    return this.keys.hash(`${staffId}:${letters}`, 'recovery-code');
  }
}
