/** The tables, without keys between them, as wide as what registering writes. */
export const BARE_TABLES = `
  create table bare_ticket (id uuid primary key, number text not null unique, registered_at timestamptz not null, state text not null, statement text not null);
  create index bare_ticket_state on bare_ticket (state, registered_at);
  create table bare_history (ticket_id uuid, seq integer, at timestamptz not null, step text not null, prev_hash bytea not null, hash bytea not null, primary key (ticket_id, seq));
  create table bare_link (ticket_id uuid primary key, citizen_id uuid not null, sealed bytea not null);
  create index bare_link_citizen on bare_link (citizen_id);
  create table bare_outbox (id uuid primary key, about uuid not null, event text not null, payload jsonb not null, done_at timestamptz);
  create index bare_outbox_open on bare_outbox (about) where done_at is null;
  create table bare_audit (id uuid primary key, at timestamptz not null default now(), actor text not null, action text not null, subject uuid not null);
  create index bare_audit_subject on bare_audit (subject);`;
