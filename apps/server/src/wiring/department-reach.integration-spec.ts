import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateQueue } from '@pukar/platform/jobs';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import pg from 'pg';
import { MIGRATIONS } from './migrations.js';

/** Everything that the department's role can read, column by column. What is not here it must not be able to read: a new grant is a decision. */
const READS: Readonly<Record<string, string>> = {
  'announcements.announcement': 'id office_id department_code asked_by title spoken_en spoken_hi written_en written_hi place_codes channel not_before not_after state version asked_at decided_at reason ended_at',
  'announcements.published': 'announcement_id office_id as_of asked by_call by_sms not_reached declined',
  'forwarding.act': 'id forwarded_id office_id by_officer at kind text day department officer_id reason_code evidence',
  'forwarding.action_taken': 'code position name_en name_hi spoken_en spoken_hi',
  'forwarding.bulk_answer': 'id office_id officer_id given_at applies_at undone_at applied_at action_code reply',
  'forwarding.bulk_answer_item': 'bulk_id position office_id reference version result',
  'forwarding.day_off': 'kept_by day',
  'forwarding.evidence': 'id forwarded_id office_id media_type file added_by added_at',
  'forwarding.forwarded_history': 'forwarded_id seq office_id at step by_officer detail',
  'forwarding.forwarded_ticket': `id office_id officer_id reference category_code category_name_en category_name_hi place_name_en place_name_hi statement facts language state received_at due_at resolved_at
    action_code reply version level former_action_en former_action_hi former_reply reopen_reason task assigned_to place_code for_department act_by ended_at proposal waiting_until clarifications interim_day
    transfers reopenings is_settled passed_because former to_decide kind`,
  'forwarding.looking': 'reference officer_id office_id post_en post_hi until',
  'forwarding.mail_confirmation': 'id officer_id office_id hint asked_at expires_at mailed_at is_without_mail tries ended_at',
  'forwarding.office': 'id code department_code place_code name_en name_hi parent_id',
  'forwarding.officer': 'id office_id level post_en post_hi name login role email_hint email_confirmed_at must_choose_password ended_at successor_id',
  'forwarding.officer_absence': 'id officer_id office_id stand_in_id from_day until_day by_officer at ended_at',
  'forwarding.recovery_code': 'officer_id code_hash used_at',
  'forwarding.reply_template': 'id department_code action_code language name text position version changed_at retired_at',
  'forwarding.reply_template_version': 'template_id version department_code action_code language name text is_retired at by_officer by_post_en by_post_hi',
  'forwarding.revocation': 'one mark',
  'forwarding.search_block': 'office_id word first_at came_at',
  'forwarding.search_word': 'department_code word',
  'forwarding.second_factor': 'officer_id secret_sealed begun_at confirmed_at last_step',
  'forwarding.sent_text': 'name language text',
  'platform.deployment': 'mode',
  'reporting.digest': 'department_code month digest made_at',
  'reporting.reader': 'office_id department_code',
};

/** The same for every office: who reads them learns nothing of a ticket. All else is read under a policy. */
const OF_EVERYBODY = ['forwarding.action_taken', 'forwarding.day_off', 'forwarding.revocation', 'forwarding.sent_text', 'platform.deployment'];

/** What it can write, and nothing else. */
const WRITES: Readonly<Record<string, string>> = {
  'announcements.announcement': 'insert', 'forwarding.act': 'insert', 'forwarding.bulk_answer': 'insert', 'forwarding.bulk_answer_item': 'insert', 'forwarding.evidence': 'insert', 'forwarding.forwarded_history': 'insert',
  'forwarding.looking': 'insert', 'forwarding.officer_absence': 'insert', 'forwarding.recovery_code': 'insert', 'forwarding.reply_template': 'insert', 'forwarding.reply_template_version': 'insert', 'forwarding.second_factor': 'delete insert', 'platform.outbox': 'insert',
};

/** What of a new row it can say, where it cannot say all: when a row of the audit was is the database's to say. */
const SAYS: Readonly<Record<string, string>> = {
  'forwarding.mail_confirmation': 'id officer_id office_id address asked_by asked_at expires_at', 'forwarding.officer': 'id office_id level post_en post_hi name login role', 'platform.audit': 'id actor_kind actor_id action subject_kind subject_id detail',
};

/** What of a table it can change, where that is not the whole row. */
const CHANGES: Readonly<Record<string, string>> = {
  'forwarding.bulk_answer': 'undone_at applied_at', 'forwarding.bulk_answer_item': 'result',
  'forwarding.forwarded_ticket': 'state resolved_at action_code reply version assigned_to ended_at proposal waiting_until clarifications interim_day passed_because',
  'forwarding.looking': 'until', 'forwarding.mail_confirmation': 'ended_at', 'forwarding.officer': 'ended_at successor_id', 'forwarding.officer_absence': 'ended_at', 'forwarding.recovery_code': 'used_at', 'forwarding.reply_template': 'action_code language name text version changed_at retired_at', 'forwarding.second_factor': 'secret_sealed begun_at confirmed_at last_step',
};

/** Functions in schemas that it sees, and those anywhere that work with another's rights. */
const ASKS = [
  'announcements.current_office',
  ...['bulk_answers_due', 'confirm_mail', 'count_failed_sign_in', 'current_department', 'current_office', 'end_own_sessions', 'end_session', 'end_sessions_of', 'forget_failed_sign_ins', 'forget_looking', 'is_login_taken', 'offices_in_sight', 'open_session', 'session_lasts_until', 'session_of', 'session_state', 'sessions_of', 'set_password', 'sign_in_record', 'touch_session'].map((name) => `forwarding.${name}`),
];

const RELATIONS = `pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%' and n.nspname not like 'pg_temp%'`;

describe('what the department\'s role reaches in the database of a whole helpline', () => {
  let test: TestDatabase;
  let admin: pg.Client;
  const ask = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => (await admin.query<T>(sql)).rows;
  const columns = async (privilege: string): Promise<Record<string, string>> => Object.fromEntries((await ask<{ name: string; columns: string }>(
    `select n.nspname || '.' || c.relname as name, string_agg(a.attname, ' ' order by a.attnum) as columns from pg_attribute a join ${RELATIONS.replace('pg_class c', '(select * from pg_class) c on c.oid = a.attrelid')}
       and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_column_privilege('pukar_department', c.oid, a.attnum, '${privilege}') group by 1 order by 1`,
  )).map(({ name, columns: all }) => [name, all]));
  const inWords = (named: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(named).map(([name, all]) => [name, all.split(/\s+/).join(' ')]));

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    await migrateQueue(test.url('jobs'));
    admin = new pg.Client({ connectionString: test.url('admin') });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await test.close();
  });

  it('reads the columns named here, of tables and of views, and no other', async () => {
    expect(await columns('select')).toEqual(inWords(READS));
  });

  it('reads nothing that another office could not know but under a policy that asks for the office', async () => {
    const open = await ask<{ name: string }>(`select n.nspname || '.' || c.relname as name from ${RELATIONS} and c.relkind <> 'S' and has_any_column_privilege('pukar_department', c.oid, 'select') and not (c.relrowsecurity and c.relforcerowsecurity) order by 1`);
    expect(open.map(({ name }) => name)).toEqual(OF_EVERYBODY);
    const always = await ask<{ name: string }>(`select schemaname || '.' || tablename || ' ' || policyname as name from pg_policies where (roles && array['pukar_department', 'public']::name[]) and (coalesce(qual, '') = 'true' or coalesce(with_check, '') = 'true')`);
    expect(always).toEqual([]);
  });

  it('finds no row of any of them before an office is named', async () => {
    const department = await test.as('department', 1);
    for (const table of Object.keys(READS).filter((name) => !OF_EVERYBODY.includes(name))) expect([table, await department.query(`select ${READS[table]!.split(/\s+/).join(', ')} from ${table}`)]).toEqual([table, []]);
  });

  it('writes where it is named here, and changes no other column', async () => {
    const written = await ask<{ name: string; all: string }>(`select n.nspname || '.' || c.relname as name, (select string_agg(p, ' ' order by p) from unnest(array['delete', 'insert', 'references', 'trigger', 'truncate', 'update']) p where has_table_privilege('pukar_department', c.oid, p)) as all
      from ${RELATIONS} and c.relkind in ('r', 'v', 'm', 'p', 'f') and has_table_privilege('pukar_department', c.oid, 'delete, insert, references, trigger, truncate, update') order by 1`);
    expect(Object.fromEntries(written.map(({ name, all }) => [name, all]))).toEqual(WRITES);
    expect(await columns('update')).toEqual(inWords(CHANGES));
    expect(Object.fromEntries(Object.entries(await columns('insert')).filter(([name]) => !Object.hasOwn(WRITES, name)))).toEqual(inWords(SAYS));
  });

  it('asks the functions named here, and no other', async () => {
    const may = await ask<{ name: string }>(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema')
      and has_function_privilege('pukar_department', p.oid, 'execute') and (p.prosecdef or has_schema_privilege('pukar_department', n.oid, 'usage')) order by 1`);
    expect(may.map(({ name }) => name)).toEqual(ASKS);
  });

  it('looks into no other schema, makes nothing in any, counts no sequence, and is no member of any role', async () => {
    const seen = await ask<{ name: string; makes: boolean }>(`select nspname as name, has_schema_privilege('pukar_department', oid, 'create') as makes from pg_namespace where nspname not in ('pg_catalog', 'information_schema') and has_schema_privilege('pukar_department', oid, 'usage, create') order by 1`);
    expect(seen).toEqual(['announcements', 'forwarding', 'platform', 'reporting'].map((name) => ({ name, makes: false })));
    expect(await ask(`select c.relname from ${RELATIONS} and case when c.relkind = 'S' then has_sequence_privilege('pukar_department', c.oid, 'usage, select, update') end`)).toEqual([]);
    expect(await ask(`select 1 from pg_auth_members where member = 'pukar_department'::regrole`)).toEqual([]);
    expect(await ask(`select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong from pg_roles where rolname = 'pukar_department'`)).toEqual([{ strong: false }]);
    expect(await ask(`select 1 where has_database_privilege('pukar_department', current_database(), 'create, temporary')`)).toEqual([]);
  });
});
