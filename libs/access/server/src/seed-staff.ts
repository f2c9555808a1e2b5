import type { Role } from '@pukar/access-core/contracts';
import type { Tx } from '@pukar/platform/database';

export interface StaffSeed {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly languages: readonly string[];
  readonly passwordHash: string;
}

/** Adds accounts that are not there yet; never changes one that is. */
export async function seedStaff(tx: Tx, staff: readonly StaffSeed[]): Promise<void> {
  for (const one of staff) {
    await tx.query(
      'insert into access.staff (id, login, name, role, languages, password_hash) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
      [one.id, one.login, one.name, one.role, [...one.languages], one.passwordHash],
    );
  }
}
