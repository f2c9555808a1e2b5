import type { Offered } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What the office can choose from when it acts; `departments` come from the directory. In a transaction of that office. */
export async function offeredTo(tx: Tx, officeId: string, departments: readonly string[]): Promise<Offered> {
  const [found] = await tx.query<{ actions: string[]; officers: Offered['officers']; department: string | null }>(
    `select (select coalesce(array_agg(code), '{}') from forwarding.action_taken) as actions, (select department_code from forwarding.office where id = $1) as department,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'role', role)), '[]') from forwarding.officer where office_id = $1) as officers`,
    [officeId],
  );
  return { ...found!, departments };
}
