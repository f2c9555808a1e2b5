import { describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

const spec = aSpecFloor(new FixedClock());

/** An agent whose offer ends in a transaction that holds the claim, and goes on to the agent once `act` is over. */
async function whileAnOfferEnds<T>(act: (agentId: string) => Promise<T>): Promise<T> {
  const agentId = await spec.floor.anAgentIsReady();
  const callId = await spec.floor.aCallerWaits();
  const { offer } = await spec.floor.desk(agentId);
  const came = await spec.database.transaction(async (tx) => {
    await tx.query(`update acd.claim set state = 'ended', ended_at = now(), ended_as = 'declined' where id = $1`, [offer!.claimId]);
    const answer = await act(agentId);
    await tx.query('select 1 from acd.agent where id = $1 for no key update', [agentId]);
    return answer;
  });
  await spec.floor.theCallerHangsUp(callId);
  return came;
}

describe('an agent whose offer ends in this moment', () => {
  it('is not free to be asked, and nobody waits for anybody', async () => {
    expect(await whileAnOfferEnds((agentId) => spec.floor.consult({ callId: randomIds.uuid(), agentId }))).toEqual({ ok: false, refusal: 'agent-not-free' });
  });

  it('cannot ring anybody yet, and nobody waits for anybody', async () => {
    expect(await whileAnOfferEnds((agentId) => spec.floor.takeForCall({ callId: randomIds.uuid(), agentId }))).toEqual({ ok: false, refusal: 'busy' });
  });
});
