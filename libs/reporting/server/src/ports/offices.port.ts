import type { Tx } from '@pukar/platform/database';

/** The offices that read digests, and of which department. */
export abstract class OfficesPort {
  abstract readers(source: Pick<Tx, 'query'>): Promise<readonly { readonly officeId: string; readonly departmentCode: string }[]>;
}
