import { csvField } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';

/** What became known to somebody. */
export interface Breach {
  /** An account, as the audit has it; the vault's key; or whoever it was. */
  readonly who: { readonly actor: string } | 'key' | 'all';
  readonly from: Date;
  readonly until: Date;
}

/** One citizen; or a reading of something that is not there any more, by what the audit says of it. */
export interface BreachLine {
  readonly citizen: string | null;
  readonly tickets: readonly string[];
  readonly isReachable: boolean;
  /** `read`: the audit has it; `within reach`: it lay where they could read it, and nothing says that they did not. */
  readonly how: 'read' | 'within reach';
  readonly first: Date;
  readonly last: Date;
  readonly times: number;
  readonly acts: readonly string[];
}

/** Acts about something that is no citizen's. What is not named here is somebody's: a new kind is listed rather than forgotten. */
const NOBODYS = ['agent', 'agents-report', 'alert', 'announcement', 'audit', 'breach', 'directory-entry', 'floor-policy', 'flow', 'identity-list', 'incident', 'message-template', 'officer', 'opening', 'prompt-recording', 'reply-template', 'score-card', 'score-draw', 'score-form', 'sealed', 'staff', 'told'];

const ACTS = `
  select a.id, a.at, a.action, a.subject_kind as kind, a.subject_id as subject,
      case when a.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then a.subject_id::uuid end as uid
    from platform.audit a where ($1::text is null or a.actor_id = $1) and a.at >= $2 and a.at < $3 and a.subject_kind <> all($4)`;

/** Whose each act was about, by what it was about. A list shows all that was in it. */
const TOUCHED = `
  select s.id, k.citizen_id from acts s join vault.caller k on k.call_id = s.uid where s.kind in ('call', 'draft')
  union select s.id, d.citizen_id from acts s join vault.draft d on d.call_id = s.uid where s.kind in ('call', 'draft')
  union select s.id, t.citizen_id from acts s join vault.ticket_citizen t on t.ticket_id = s.uid where s.kind = 'ticket'
  union select s.id, k.citizen_id from acts s join recordings.recording r on r.id = s.uid join vault.caller k on k.call_id = r.call_id where s.kind = 'recording'
  union select s.id, t.citizen_id from acts s join attachments.paper p on p.id = s.uid join vault.ticket_citizen t on t.ticket_id = p.ticket_id where s.kind = 'paper'
  union select s.id, k.citizen_id from acts s join attachments.paper p on p.id = s.uid join vault.caller k on k.call_id = p.call_id where s.kind = 'paper'
  union select s.id, m.citizen_id from acts s join vault.conduct_mark m on m.id = s.uid where s.kind = 'conduct-mark'
  union select s.id, l.citizen_id from acts s join vault.telling l on l.telling_id = s.uid where s.kind = 'telling'
  union select s.id, b.citizen_id from acts s join callbacks.callback b on b.id = s.uid where s.kind = 'call-back'
  union select s.id, t.citizen_id from acts s join vault.reference f on f.forwarded_id = s.uid join vault.ticket_citizen t on t.ticket_id = f.ticket_id where s.kind = 'forwarded-ticket'
  union select s.id, m.citizen_id from acts s join vault.conduct_mark m on m.marked_at <= s.at where s.kind = 'conduct-list'
  union select s.id, t.citizen_id from acts s join vault.voice_check c on c.at <= s.at and c.answer <> 'no' join vault.ticket_citizen t on t.ticket_id = c.ticket_id where s.kind = 'pressure-list'`;

const SHAPE = `
  c.id as citizen, c.phone_sealed is not null as "isReachable",
  array(select t.ticket_id::text from vault.ticket_citizen t where t.citizen_id = c.id and t.created_at < $3 order by t.created_at) as tickets`;

const READ = `
  with acts as (${ACTS}), touched as (${TOUCHED})
  select ${SHAPE}, 'read' as how, min(s.at) as first, max(s.at) as last, count(*)::int as times, array_agg(distinct s.action) as acts
    from touched t join acts s on s.id = t.id join vault.citizen c on c.id = t.citizen_id group by c.id
  union all
  select null, false, array[]::text[], 'read', min(s.at), max(s.at), count(*)::int, array_agg(distinct s.action || ' ' || s.kind || ' ' || s.subject)
    from acts s where not exists (select from touched t where t.id = s.id) group by s.kind, s.subject
  order by first`;

/** What lay with an officer's office, whether the audit has its reading or not: a list shows it. */
const OF_OFFICE = `
  select ${SHAPE}, 'within reach' as how, min(f.received_at) as first, max(coalesce(f.resolved_at, $3)) as last, count(*)::int as times, array['forwarding.list'] as acts
    from forwarding.officer o join forwarding.forwarded_ticket f on f.office_id = o.office_id join vault.reference r on r.forwarded_id = f.id join vault.ticket_citizen t on t.ticket_id = r.ticket_id join vault.citizen c on c.id = t.citizen_id
    where o.id = $1 and f.received_at < $3 and coalesce(f.resolved_at, $3) >= $2 group by c.id order by first`;

const OF_KEY = `
  select ${SHAPE}, 'within reach' as how, c.created_at as first, c.updated_at as last, 1 as times, array['vault.key'] as acts
    from vault.citizen c where c.created_at < $3 and $2::timestamptz is not null order by c.created_at`;

/** Whose data it was, in the order in which they became known. */
export async function readBreach(source: Pick<Tx, 'query'>, { who, from, until }: Breach): Promise<readonly BreachLine[]> {
  if (who === 'key') return source.query<BreachLine>(OF_KEY.replaceAll('$3', '$1'), [until, from]);
  const actor = who === 'all' ? null : who.actor;
  const read = await source.query<BreachLine>(READ, [actor, from, until, NOBODYS]);
  const isOfficer = actor !== null && /^[0-9a-f-]{36}$/.test(actor) && (await source.query('select 1 from forwarding.officer where id = $1', [actor])).length > 0;
  if (!isOfficer) return read;
  const known = new Set(read.map(({ citizen }) => citizen));
  return [...read, ...(await source.query<BreachLine>(OF_OFFICE, [actor, from, until])).filter(({ citizen }) => !known.has(citizen))];
}

const HEADINGS = ['citizen', 'tickets', 'a number is known', 'how', 'first', 'last', 'times', 'acts'];

/** As a file for spreadsheet programs: nothing in it is a formula. */
export function csvOfBreach(lines: readonly BreachLine[]): string {
  const rows = lines.map((line) => [line.citizen ?? '', line.tickets.join(' '), line.isReachable ? 'yes' : 'no', line.how, line.first.toISOString(), line.last.toISOString(), String(line.times), line.acts.join('; ')]);
  return [HEADINGS, ...rows].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}
