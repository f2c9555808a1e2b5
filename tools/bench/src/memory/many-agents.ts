import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

/** Staff who are signed in, as rows: to hash so many passwords would take minutes. Gives their cookies. `idOf`: SQL of the id of agent `n`, from 0 on. */
export async function signInAgents(admin: pg.Client, count: number, idOf = 'gen_random_uuid()'): Promise<readonly string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  await admin.query(
    `with agents as (
       insert into access.staff (id, login, name, role, languages, password_hash)
       select ${idOf}, 'bench' || n, 'Agent Bench-' || n, 'agent', '{hi-IN,en-IN}', 'none' from generate_series(0, $2 - 1) n on conflict (login) do update set name = excluded.name returning id, login)
     insert into access.session (token_hash, staff_id, created_at, expires_at)
     select hash, id, now(), now() + interval '8 hours' from agents join unnest($1::bytea[]) with ordinality t (hash, nth) on login = 'bench' || (nth - 1)`,
    [tokens.map((token) => createHash('sha256').update(token).digest()), count],
  );
  return tokens.map((token) => `pukar_staff=${token}`);
}
