import type { Tx } from '@pukar/platform/database';

/** Who the people at the helpline are. */
export abstract class StaffPort {
  /** Whether two logins may be one person's, as far as it can be known. */
  abstract mayBeOnePerson(staffId: string, otherId: string, where?: Pick<Tx, 'query'>): Promise<boolean>;
  /** By their ids; somebody unknown is left out. */
  abstract namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
