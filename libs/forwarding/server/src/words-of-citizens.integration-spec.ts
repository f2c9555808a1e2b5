import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import type { Database } from '@pukar/platform/database';
import { CreatePlatform1700000000001 } from '@pukar/platform/outbox';
import { type TestDatabase, testDatabase } from '@pukar/platform/testing';
import { forwardingWorker } from './index.js';

/** Where a department reads what a citizen said: each is filled from a port that redacts (`texts-that-cross` of grievances). */
const OF_CITIZENS = ['act.text', 'forwarded_ticket.facts', 'forwarded_ticket.reopen_reason', 'forwarded_ticket.statement'];
/** Officers' own words, codes and names of the directory, keys: no citizen's word comes in there. */
const OF_OFFICES = `act.department act.kind act.reason_code action_taken.code action_taken.name_en action_taken.name_hi action_taken.spoken_en action_taken.spoken_hi assignment_rule.category_code assignment_rule.place_code
  bulk_answer.action_code bulk_answer.reply bulk_answer_item.reference bulk_answer_item.result day_off.kept_by digest.counts evidence.file evidence.media_type forwarded_history.detail forwarded_history.step
  forwarded_ticket.action_code forwarded_ticket.category_code forwarded_ticket.category_name_en forwarded_ticket.category_name_hi forwarded_ticket.for_department forwarded_ticket.former forwarded_ticket.former_action_en
  forwarded_ticket.former_action_hi forwarded_ticket.former_reply forwarded_ticket.kind forwarded_ticket.language forwarded_ticket.passed_because forwarded_ticket.place_code forwarded_ticket.place_name_en forwarded_ticket.place_name_hi
  forwarded_ticket.proposal forwarded_ticket.reference forwarded_ticket.reply forwarded_ticket.state forwarded_ticket.task forwarded_ticket.to_decide looking.post_en looking.post_hi looking.reference mail_confirmation.address
  mail_confirmation.code_hash mail_confirmation.hint notice.kind office.code office.department_code office.name_en office.name_hi office.place_code officer.email officer.email_hint officer.login officer.name officer.password_hash
  officer.phone officer.post_en officer.post_hi officer.role officer_session.browser officer_session.token_hash recovery_code.code_hash reply_template.action_code reply_template.department_code reply_template.language reply_template.name reply_template.text
  reply_template_version.action_code reply_template_version.by_post_en reply_template_version.by_post_hi reply_template_version.department_code reply_template_version.language reply_template_version.name
  reply_template_version.text rule.category_code rule.department_code rule.place_code search_word.department_code second_factor.secret_sealed sent_text.language sent_text.name sent_text.text sign_in_try.login_hash`.split(/\s+/);

describe('the words that a department can read', () => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...forwardingWorker.migrations]);
    database = await test.as('app');
  });
  afterAll(() => test.close());

  it('lie in columns of which it is known whose they are: a new one says it here, and is redacted where a citizen said it', async () => {
    const columns = await database.query<{ name: string }>(
      `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
       where n.nspname = 'forwarding' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and t.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'xml', 'bytea', '_text', '_varchar') order by 1`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual([...OF_CITIZENS, ...OF_OFFICES].sort());
  });

  it('come from the ports that are known, and from no other', () => {
    expect(readdirSync(new URL('ports', import.meta.url)).filter((name) => name.endsWith('.ts')).sort()).toEqual(['clarifications.port.ts', 'days-off.port.ts', 'officer-mail.port.ts', 'reference.port.ts', 'sent-texts.port.ts', 'ticket-content.port.ts']);
  });
});
