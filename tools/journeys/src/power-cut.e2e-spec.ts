import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@pukar/platform/testing';
import { AgentClient } from './harness/agent-client.js';
import { OfficerClient } from './harness/officer-client.js';
import { RunningHelpline } from './harness/running-helpline.js';
import { SavedCalls } from './harness/saved-calls.js';
import { asksForAnAgent, asksForStatus, callHelpline, NO_SUPPLY } from './harness/whole-journey.js';

/** Said means saved: what was promised survives the death of every process a moment later. */
describe('a power cut right after the ticket number was shown', () => {
  let helpline: RunningHelpline;

  beforeAll(async () => { helpline = await RunningHelpline.start({ carrierOutside: true }); }, 120_000);
  afterAll(() => helpline?.stop());

  it('loses neither the ticket, nor its one forwarding, nor its one SMS', async () => {
    for (const [round, login] of [[1, 'asha'], [2, 'ravi'], [3, 'farida']] as const) {
      const agent = await AgentClient.signIn(helpline, login);
      await agent.goReady();
      const from = `+91900000130${round}`;
      const caller = await callHelpline(helpline, from);
      await asksForAnAgent(caller);
      const callId = await agent.takeCall();
      let database = await helpline.connect('admin');
      await new SavedCalls(database).areTalking(callId);
      await database.end();
      const { ticketNumber } = await agent.register(callId, { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} बार ${round}` });
      await helpline.killEverything();
      agent.vanish();
      await caller.hangUp();
      await helpline.launch();

      database = await helpline.connect('admin');
      const ticket = await until('the ticket to be forwarded', async () => {
        const { rows } = await database.query(`select id, state from grievances.ticket where number = $1`, [ticketNumber]);
        return rows[0]?.state === 'forwarded' ? (rows[0] as { id: string }) : undefined;
      }, 30_000);
      const forwarded = await database.query('select 1 from vault.reference where ticket_id = $1', [ticket.id]);
      expect(forwarded.rowCount).toBe(1);
      await until('the SMS', async () => (await database.query(`select 1 from messaging.message where ticket_id = $1 and state in ('sent', 'delivered')`, [ticket.id])).rowCount, 30_000);
      await database.end();

      const officer = await OfficerClient.signIn(helpline, 'ene.bhopal');
      const rows = (await officer.inbox()).tickets.filter((row) => row.state === 'assigned');
      expect(rows).toHaveLength(round);
      officer.close();

      const status = await asksForStatus(helpline, from, ticketNumber);
      await status.hears(/विभाग/);
      expect(status.messages.filter((message) => message.body.replaceAll(' ', '').includes(ticketNumber))).toHaveLength(1);
      await status.hangUp();
    }
  }, 240_000);
});
