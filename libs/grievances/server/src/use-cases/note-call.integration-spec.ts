import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CallEnded } from '@pukar/calls-core/contracts';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from '../index.js';
import { aHelpline, type SpecHelpline } from '../testing/a-helpline.js';
import { NoteCall } from './note-call.use-case.js';

interface Step {
  readonly actor: string;
  readonly step: string;
  readonly detail: Readonly<Record<string, string>>;
}

describe('a call about a ticket that is over', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database);
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  const ended = async (purpose: string | null, about: string | null, outcome = 'talked', corrects: string | null = null) => {
    const callId = randomIds.uuid();
    await database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event: CallEnded, about: callId, payload: { callId, outcome, corrects, purpose, about } }));
    await helpline.deliver();
  };
  const calls = (ticketId: string) =>
    database.query<Step>(`select actor_kind || ' ' || actor_id as actor, step, detail from grievances.history where ticket_id = $1 and step = 'called' order by seq`, [ticketId]);
  const aTicket = async () => (await helpline.aTicket()).ticketId;
  const rowOf = (ticketId: string) => database.query('select state, version, due_at, stage_since from grievances.ticket where id = $1', [ticketId]);

  it.each(['ticket', 'officer', 'bridge'])('stands in its history with whom we rang (%s) and what came of it, and moves nothing else of the ticket', async (purpose) => {
    const ticketId = await aTicket();
    const before = await rowOf(ticketId);
    helpline.clock.advance(60);
    await ended(purpose, ticketId, 'not-answered');
    expect(await calls(ticketId)).toEqual([{ actor: 'system calls', step: 'called', detail: { whom: purpose, outcome: 'not-answered', corrects: '' } }]);
    expect(await rowOf(ticketId)).toEqual(before);
  });

  it('whose outcome is put right stands there twice, the second saying of what', async () => {
    const ticketId = await aTicket();
    await ended('ticket', ticketId, 'unreachable');
    await ended('ticket', ticketId, 'talked', 'unreachable');
    expect((await calls(ticketId)).map(({ detail }) => [detail['outcome'], detail['corrects']])).toEqual([['unreachable', ''], ['talked', 'unreachable']]);
  });

  it('is noted once, however often its event is handed on', async () => {
    const ticketId = await aTicket();
    await ended('ticket', ticketId);
    await helpline.deliver();
    expect(await calls(ticketId)).toHaveLength(1);
  });

  it('is no matter of tickets when it was a citizen\'s, or rang somebody back, or announced something', async () => {
    const ticketId = await aTicket();
    await ended(null, null);
    await ended('call-back', ticketId);
    await ended('announcement', ticketId);
    expect(await calls(ticketId)).toEqual([]);
  });

  it('keeps each step when several end at once', async () => {
    const ticketId = await aTicket();
    const note = (outcome: string) => database.transaction((tx) => helpline.app.get(NoteCall).execute(tx, { ticketId, whom: 'officer', outcome, corrects: null }));
    await Promise.all(['talked', 'engaged', 'not-answered'].map(note));
    expect((await calls(ticketId)).map(({ detail }) => detail['outcome']).sort()).toEqual(['engaged', 'not-answered', 'talked']);
  });
});
