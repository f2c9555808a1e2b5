import type { Offered, OfficerRole } from '@pukar/forwarding-core/domain';
import type { Tx } from '@pukar/platform/database';

/** What the office can choose from when it acts; `departments` come from the directory. In a transaction of that office. */
export async function offeredTo(tx: Tx, officeId: string, departments: readonly string[]): Promise<Offered> {
  const actions = await tx.query<{ code: string }>('select code from forwarding.action_taken');
  const officers = await tx.query<{ id: string; role: OfficerRole; post_en: string }>('select id, role, post_en from forwarding.officer where office_id = $1', [officeId]);
  const [office] = await tx.query<{ department_code: string | null }>('select department_code from forwarding.office where id = $1', [officeId]);
  return { actions: actions.map(({ code }) => code), officers, departments, department: office?.department_code ?? null };
}
