import { describe, expect, it } from '@jest/globals';
import { randomIds } from '@pukar/platform/ids';
import { FixedClock } from '@pukar/platform/testing';
import { aSpecFloor } from '../testing/spec-floor.js';

describe('the time to write after a call', () => {
  const clock = new FixedClock();
  const spec = aSpecFloor(clock);

  /** An agent has just talked with a caller. */
  async function aWrapUp(): Promise<{ agentId: string; callId: string }> {
    const agentId = await spec.floor.anAgentIsReady();
    const callId = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(agentId);
    await spec.floor.accept.execute(offer!.claimId, agentId);
    await spec.floor.theyTalk(callId, offer!.claimId);
    await spec.floor.noteOutcome.execute({ agentId, callId, disposition: 'status-told', isChosen: false });
    clock.advance(60);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
    await spec.floor.endConversation(offer!.claimId);
    return { agentId, callId };
  }

  const staysOpen = async (agentId: string, seconds: number) => {
    clock.advance(seconds);
    await spec.floor.keepLease.execute({ agentId, screen: `screen of ${agentId}`, unready: [] });
  };
  const booked = (callId: string, kind: string) => spec.database.query<{ detail: unknown }>('select detail from acd.floor_event where call_id = $1 and kind = $2 order by id', [callId, kind]);

  it('can be made longer as often as the policy allows, which the book tells', async () => {
    const { agentId, callId } = await aWrapUp();
    const before = Date.parse((await spec.floor.desk(agentId)).wrapUp!.until);
    const { extendSeconds, mostExtensions } = (await spec.floor.policy.read()).wrapUp;
    for (let nth = 1; nth <= mostExtensions; nth += 1) expect(await spec.floor.extend.execute({ agentId, callId })).toEqual({ ok: true, value: null });
    expect(await spec.floor.extend.execute({ agentId, callId })).toEqual({ ok: false, refusal: 'extended-enough' });
    const { wrapUp } = await spec.floor.desk(agentId);
    expect(wrapUp).toMatchObject({ until: new Date(before + mostExtensions * extendSeconds * 1000).toISOString(), moreSeconds: 0 });
    expect((await booked(callId, 'wrap-up-extended')).map(({ detail }) => detail)).toContainEqual({ nth: mostExtensions, until: wrapUp!.until });
  });

  it('is not made longer once it is over, or for another call', async () => {
    const { agentId, callId } = await aWrapUp();
    expect(await spec.floor.extend.execute({ agentId, callId: agentId })).toEqual({ ok: false, refusal: 'wrap-up-over' });
    await staysOpen(agentId, 121);
    expect(await spec.floor.extend.execute({ agentId, callId })).toEqual({ ok: false, refusal: 'wrap-up-over' });
  });

  it('begins anew with each call, also after one that was made longer', async () => {
    const first = await aWrapUp();
    await spec.floor.extend.execute(first);
    await spec.floor.finish.execute({ ...first, disposition: 'other', ready: true });
    const callId = await spec.floor.aCallerWaits();
    const { offer } = await spec.floor.desk(first.agentId);
    await spec.floor.accept.execute(offer!.claimId, first.agentId);
    await spec.floor.theyTalk(callId, offer!.claimId);
    await spec.floor.endConversation(offer!.claimId);
    const { mostExtensions } = (await spec.floor.policy.read()).wrapUp;
    for (let nth = 1; nth <= mostExtensions; nth += 1) expect((await spec.floor.extend.execute({ agentId: first.agentId, callId })).ok).toBe(true);
  });

  it('keeps what the screen last said when it runs out, and shows it to a page that is loaded again', async () => {
    const { agentId, callId } = await aWrapUp();
    expect((await spec.floor.desk(agentId)).wrapUp).toMatchObject({ outcome: 'status-told' });
    await staysOpen(agentId, 121);
    await spec.floor.sweep.execute();
    expect(spec.floor.dispositions.kept).toEqual(['status-told']);
    expect((await booked(callId, 'disposition')).map(({ detail }) => detail)).toEqual([{ disposition: 'status-told' }]);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'ready', wrapUp: null });
    await spec.floor.sweep.execute();
    expect(spec.floor.dispositions.kept).toHaveLength(1);
  });

  it.each([
    ['a break', 'on-break', (agentId: string) => spec.floor.askForBreak.chosen(agentId, 'tea')],
    ['no calls', 'not-ready', (agentId: string) => spec.floor.askForBreak.notReady(agentId)],
    ['calls', 'ready', async (agentId: string) => { await spec.floor.askForBreak.notReady(agentId); await spec.floor.askForCalls.execute(agentId); }],
  ] as const)('is followed by what the agent asked for meanwhile: %s', async (_what, presence, ask) => {
    const { agentId } = await aWrapUp();
    await ask(agentId);
    expect((await spec.floor.desk(agentId)).presence).toBe('wrap-up');
    await staysOpen(agentId, 121);
    await spec.floor.sweep.execute();
    expect((await spec.floor.desk(agentId)).presence).toBe(presence);
  });

  it('tells a page that is loaded again what was filled in, and what its agent chose', async () => {
    const { agentId, callId } = await aWrapUp();
    expect((await spec.floor.desk(agentId)).wrapUp).toMatchObject({ outcome: 'status-told', isOutcomeChosen: false });
    await spec.floor.noteOutcome.execute({ agentId, callId, disposition: 'information-given', isChosen: true });
    expect((await spec.floor.desk(agentId)).wrapUp).toMatchObject({ outcome: 'information-given', isOutcomeChosen: true });
    // What another page, or an earlier one, still had on its way.
    await spec.floor.noteOutcome.execute({ agentId, callId, disposition: 'status-told', isChosen: false });
    expect((await spec.floor.desk(agentId)).wrapUp).toMatchObject({ outcome: 'information-given', isOutcomeChosen: true });
  });

  it('knows an outcome only of the agent whose call it was', async () => {
    const { callId } = await aWrapUp();
    const other = await spec.floor.anAgentIsReady();
    expect(await spec.floor.noteOutcome.execute({ agentId: other, callId, disposition: 'other', isChosen: false })).toEqual({ ok: false, refusal: 'not-your-call' });
  });

  it('that a call of the agent\'s own interrupts keeps what it came to: for good where they talk, and as it was where nobody took it', async () => {
    const { agentId, callId } = await aWrapUp();
    const rings = async () => {
      const own = randomIds.uuid();
      const taken = await spec.floor.takeForCall({ callId: own, agentId });
      if (!taken.ok) throw new Error(taken.refusal);
      return { own, claimId: taken.value };
    };
    const inVain = await rings();
    await spec.floor.noteOutcome.execute({ agentId, callId: inVain.own, disposition: 'not-reached', isChosen: false });
    await spec.database.transaction((tx) => spec.floor.release.execute(tx, inVain.claimId, 'caller-gone'));
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'wrap-up', wrapUp: { callId, outcome: 'status-told' } });
    expect(spec.floor.dispositions.kept).toEqual([]);
    const { own, claimId } = await rings();
    await spec.floor.confirmJoin(claimId);
    await spec.floor.noteOutcome.execute({ agentId, callId: own, disposition: 'answer-taken', isChosen: false });
    await spec.floor.endConversation(claimId);
    expect(await spec.floor.desk(agentId)).toMatchObject({ presence: 'wrap-up', wrapUp: { callId: own, outcome: 'answer-taken' } });
    expect((await booked(callId, 'disposition')).map(({ detail }) => detail)).toEqual([{ disposition: 'status-told' }]);
    await spec.floor.finish.execute({ agentId, callId: own, disposition: 'answer-taken', ready: true });
    expect(spec.floor.dispositions.kept).toEqual(['status-told', 'answer-taken']);
  });

  it('has an outcome of its own for each agent of a call that was given on; the call\'s is that of the one who ended it', async () => {
    const [first, second] = [await spec.floor.anAgentIsReady(), await spec.floor.anAgentIsReady()];
    const callId = await spec.floor.aCallerWaits();
    const holder = (await spec.floor.desk(first)).offer ? first : second;
    const asked = holder === first ? second : first;
    const { offer } = await spec.floor.desk(holder);
    await spec.floor.accept.execute(offer!.claimId, holder);
    await spec.floor.theyTalk(callId, offer!.claimId);
    const consult = await spec.floor.consult({ callId, agentId: asked });
    if (!consult.ok) throw new Error(consult.refusal);
    await spec.floor.accept.execute(consult.value, asked);
    await spec.floor.confirmJoin(consult.value);
    await spec.floor.completeTransfer({ fromClaim: offer!.claimId, toClaim: consult.value });
    await spec.floor.endConversation(consult.value);
    await spec.floor.finish.execute({ agentId: asked, callId, disposition: 'complaint-registered', ready: true });
    await spec.floor.finish.execute({ agentId: holder, callId, disposition: 'transferred', ready: true });
    expect([spec.floor.dispositions.kept, spec.floor.dispositions.whole]).toEqual([['complaint-registered', 'transferred'], ['complaint-registered']]);
    expect(await spec.database.query(`select agent_id, ended_as, disposition from acd.claim where call_id = $1 and kind = 'call' order by fence`, [callId])).toEqual([
      { agent_id: holder, ended_as: 'transferred', disposition: 'transferred' }, { agent_id: asked, ended_as: 'talked', disposition: 'complaint-registered' },
    ]);
  });
});
