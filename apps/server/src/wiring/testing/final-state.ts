import type { Database } from '@pukar/platform/database';
import type { Accepted, Recording } from './recording.js';

type Row = Readonly<Record<string, unknown>>;

/** What a journey left behind, without ids: who did what is told by their number in the journey. */
export async function finalState(database: Database, journey: Recording, callId: string): Promise<object> {
  const accepted = journey.steps.filter((step): step is Accepted => step.type === 'accepted');
  const nth = (field: 'claimId' | 'agentId' | 'legSid') => (id: unknown): number => accepted.findIndex((one) => one[field] === id) + 1;
  const rows = (sql: string): Promise<Row[]> => database.query<Row>(sql, [callId]);
  const [call] = await rows(`select rank, reached, language, keys, started_at, ended_at, queued_at is not null as queued, talking_at is not null as talked, claim_id, agent_id, served, had_fault,
    sent_away_at is not null as sent_away, outcome from calls.call where id = $1`);
  const legs = await rows('select carrier_sid, claim_id, agent_id, rank, joined_at is not null as joined, ended_at from calls.leg where call_id = $1');
  const claims = await rows('select id, agent_id, state, ended_as, joined_at is not null as joined from acd.claim where call_id = $1');
  const agents = await database.query<Row>('select id, wish, wish_reason, wrap_up_call, wrap_up_until is not null as writes from acd.agent where id = any($1)', [accepted.map((one) => one.agentId)]);
  const events = await rows(`select payload->>'outcome' as outcome, payload->>'corrects' as corrects from platform.outbox where about = $1 and event = 'calls.call-ended' order by id`);
  const byNumber = (a: Row, b: Row): number => Number(a['nth']) - Number(b['nth']);
  return {
    call: { ...call, claim_id: nth('claimId')(call?.['claim_id']), agent_id: nth('agentId')(call?.['agent_id']) },
    legs: legs.map(({ carrier_sid, claim_id, agent_id, ...leg }) => ({ ...leg, nth: nth('legSid')(carrier_sid), claim: nth('claimId')(claim_id), agent: nth('agentId')(agent_id) })).sort(byNumber),
    claims: claims.map(({ id, agent_id, ...claim }) => ({ ...claim, nth: nth('claimId')(id), agent: nth('agentId')(agent_id) })).sort(byNumber),
    agents: agents.map(({ id, wrap_up_call, ...agent }) => ({ ...agent, nth: nth('agentId')(id), writesOfThisCall: wrap_up_call === callId })).sort(byNumber),
    waiting: await rows('select left_as from acd.waiting where call_id = $1'),
    owed: await rows('select reason from callbacks.owed_call where call_id = $1 and withdrawn_at is null'),
    told: { last: events.at(-1)?.['outcome'], isChain: events.every((event, at) => event['corrects'] === (at === 0 ? null : events[at - 1]!['outcome'])) },
    messages: await messagesOf(database, journey),
  };
}

const messagesOf = (database: Database, { truth }: Recording): Promise<Row[]> =>
  database.query<Row>('select state, rank from messaging.message where carrier_sid = any($1)', [truth.messages.map((one) => (one as { sid: string }).sid)]);
