/** How an office's act is called in the ticket's history. */
const STEPS = `(values ('assigned', 'assigned'), ('reassignment-asked', 'reassignment-asked'), ('interim', 'interim-told'), ('clarification', 'clarification-asked'), ('transfer-proposed', 'transfer-proposed'),
  ('transfer-accepted', 'transferred'), ('transfer-refused', 'transfer-refused'), ('closing-proposed', 'closing-proposed'), ('closing-accepted', 'closed-by-force'), ('closing-refused', 'closing-refused'), ('order', 'ordered'), ('resolved', 'resolved')) s (kind, step)`;
const ACTS = `select r.ticket_id, a.id, a.kind, s.step, a.at, f.state, f.task, f.level, f.received_at from forwarding.act a join ${STEPS} on s.kind = a.kind join forwarding.forwarded_ticket f on f.id = a.forwarded_id join vault.reference r on r.forwarded_id = f.id where a.by_officer is not null`;
const TURNS = `select r.ticket_id, f.* from forwarding.forwarded_ticket f join vault.reference r on r.forwarded_id = f.id`;
const TEMPLATES = `(values ('registered', 'registered'), ('climbed', 'climbed'), ('resolved', 'resolved'), ('closed-by-force', 'resolved'), ('answered-by-another', 'resolved'), ('clarification-asked', 'question'), ('reopened', 'reopened'), ('order-due', 'order-due'), ('withdrawn', 'withdrawn'), ('transferred', 'transferred')) s (step, template)`;

/** Who answers after the instant at which they were late has it no more, though no sweep has come by: what they wrote goes with it to the officer above. */
const NOT_LATE = `and not exists (select from grievances.history h where h.ticket_id = a.ticket_id and h.step = 'climbed' and (h.detail->>'level')::integer = a.level + 1 and (h.detail->>'lateSince')::timestamptz <= a.at)`;

/** Nor has whoever answers after somebody above decided otherwise: the decision stands, though the worker had not taken the ticket from them yet. */
const NOT_DECIDED = `and not exists (select from grievances.history h where h.ticket_id = a.ticket_id and h.step in ('transferred', 'closed-by-force') and h.at <= a.at and h.at > a.received_at)`;
const LIFE = `(select string_agg(h.step || coalesce(' ' || (h.detail->>'level'), '') || ' ' || to_char(h.at, 'MM-DD HH24:MI:SS'), ', ' order by h.at) from grievances.history h where h.ticket_id = a.ticket_id)`;

/** What must not be found in the books of a helpline at rest: what it is, and a query that gives each. */
export const WRONG: readonly (readonly [string, string])[] = [
  ['news that nobody handled', `select event || ' ' || about as is from platform.outbox where done_at is null`],
  ['two turns of one office where one was due', `select ticket_id || ' level ' || level as is from (${TURNS}) f where task = 'answer' group by ticket_id, level, reopenings, transfers, for_department
     having count(*) > 1 + (select count(*) from grievances.history h where h.ticket_id = f.ticket_id and h.step = 'parted')`],
  ['two offices are to answer', `select ticket_id::text as is from (${TURNS}) f where task in ('answer', 'write-order') and state in ('received', 'assigned') group by ticket_id having count(*) > 1`],
  ['it is with an office, and no office of that level has it', `select t.id || ' ' || t.state as is from grievances.ticket t where t.state in ('forwarded', 'order-due') and not exists (
     select from (${TURNS}) f where f.ticket_id = t.id and f.state in ('received', 'assigned') and f.level = t.level and f.task = case t.state when 'forwarded' then 'answer' else 'write-order' end)`],
  ['it is answered or over, and an office has it still', `select t.id || ' ' || t.state || ' ' || f.task as is from grievances.ticket t join (${TURNS}) f on f.ticket_id = t.id and f.state in ('received', 'assigned') where t.state in ('resolved', 'closed', 'withdrawn')`],
  ['it is on its way with nobody to bring it', `select id || ' ' || state as is from grievances.ticket where state in ('registered', 'on-its-way', 'reopened') and not is_unwritten`],
  ['the office has another day than the citizen', `select t.id::text as is from grievances.ticket t join (${TURNS}) f on f.ticket_id = t.id and f.task = 'answer' and f.state in ('received', 'assigned') where t.state = 'forwarded' and (f.due_at <> t.due_at or f.act_by <> t.climbs_at)`],
  ['a step of an office that no office took, or took otherwise', `select h.ticket_id || ' ' || h.step || ' at ' || h.at as is from grievances.history h where h.step in (select step from ${STEPS} where step <> 'transferred')
     and not (h.step = 'ordered' and exists (select from grievances.ticket t where t.id = h.ticket_id and t.merged_into is not null)) and not exists (select from (${ACTS}) a where a.ticket_id = h.ticket_id and a.at = h.at and a.step = h.step)`],
  ['an act of an office that is noted twice', `select a.kind || ' ' || a.id as is from (${ACTS}) a join grievances.history h on h.ticket_id = a.ticket_id and h.at = a.at and h.step = a.step group by a.kind, a.id having count(*) > 1`],
  ['an act of the office in hand that its ticket knows nothing of', `select a.kind || ' ' || a.id || ' of ' || a.ticket_id as is from (${ACTS}) a where a.state in ('received', 'assigned') and a.task = 'answer' and not exists (select from grievances.history h where h.ticket_id = a.ticket_id and h.at = a.at and h.step = a.step)`],
  ['an answer or an order that its citizen was never given', `select a.kind || ' ' || a.id || ' of ' || a.ticket_id || ' at ' || to_char(a.at, 'MM-DD HH24:MI:SS') || ' on level ' || a.level || ', whose life was: ' || ${LIFE} as is from (${ACTS}) a join grievances.ticket t on t.id = a.ticket_id where a.kind in ('resolved', 'order')
     and not exists (select from grievances.history h where h.ticket_id = a.ticket_id and h.at = a.at and h.step = a.step) and not exists (select from grievances.history h where h.ticket_id = a.ticket_id and h.step in ('withdrawn', 'merged'))
     ${NOT_LATE} ${NOT_DECIDED}`],
  ['a message too many or too few', `select coalesce(h.id, m.id) || ' ' || coalesce(h.template, m.template) || ': ' || coalesce(m.count, 0) || ' instead of ' || coalesce(h.count, 0) as is
     from (select h.ticket_id::text as id, s.template, count(*) from grievances.history h join ${TEMPLATES} on s.step = h.step join grievances.ticket t on t.id = h.ticket_id
            where t.kind <> 'thanks' and (h.step <> 'transferred' or h.detail->>'departmentCode' <> h.detail->>'departmentWas') group by 1, 2) h
     full join (select ticket_id::text as id, template, count(*) from messaging.message where template in (select template from ${TEMPLATES}) group by 1, 2) m on m.id = h.id and m.template = h.template where h.count is distinct from m.count`],
  ['a message that is neither sent nor dropped', `select id || ' ' || state as is from messaging.message where state in ('queued', 'sending') and due_at < now()`],
  ['a message that failed', `select id || ' ' || coalesce(failure, '') as is from messaging.message where state = 'failed' and failure not in ('overtaken', 'nothing-to-say')`],
];
