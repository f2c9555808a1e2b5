import type { Offered } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What the office can choose from when it acts; `departments` come from the directory. In a transaction of that office. */
export async function offeredTo(tx: Tx, officeId: string, departments: readonly string[], today: string): Promise<Offered> {
  const [found] = await tx.query<{ actions: string[]; officers: Offered['officers']; department: string | null }>(
    `select (select coalesce(array_agg(code), '{}') from forwarding.action_taken) as actions, (select department_code from forwarding.office where id = $1) as department,
       (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'isAway', exists (select 1 from forwarding.officer_absence a where a.officer_id = p.id and a.ended_at is null and $2::date between a.from_day and a.until_day))), '[]')
          from forwarding.officer p where p.office_id = $1 and p.ended_at is null) as officers`,
    [officeId, today],
  );
  return { ...found!, departments };
}
