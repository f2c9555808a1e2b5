import { expect, it } from '@jest/globals';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../../testing/spec-floor.js';

const spec = aSpecFloor(new FixedClock());

it('a caller who is given back goes before who has not talked yet, and the book says so', async () => {
  const agentId = await spec.floor.anAgentIsReady();
  const callId = await spec.floor.aCallerWaits();
  const { offer } = await spec.floor.desk(agentId);
  await spec.floor.accept.execute(offer!.claimId, agentId);
  await spec.floor.theyTalk(callId, offer!.claimId);
  await spec.floor.giveBack({ callId, claimId: offer!.claimId, because: 'transfer' });
  await spec.floor.settled();
  const [row] = await spec.database.query<{ priority: number }>('select priority from acd.waiting where call_id = $1 and left_at is null', [callId]);
  expect(row).toEqual({ priority: 1 });
  const told = await spec.database.query<{ kind: string; detail: unknown }>(`select kind, detail from acd.floor_event where call_id = $1 and kind in ('given-back', 'moved', 'prioritised') order by id`, [callId]);
  expect(told.map(({ kind }) => kind)).toEqual(['given-back', 'moved', 'prioritised']);
  expect(told.at(-1)!.detail).toEqual({ priority: 1, by: null });
  await spec.floor.theCallerHangsUp(callId);
});
