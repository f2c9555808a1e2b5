import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InboxTicketSchema } from '@pukar/forwarding-core/contracts';
import { ClarificationAnswered, ClarificationOpened, OrderDue, TicketClimbed, TicketClosed, TicketRegistered, TicketReopened, TicketTransferred, TicketWithdrawn } from '@pukar/grievances-core/contracts';
import { anInbox } from './testing/an-inbox.js';

const REASON = 'This is the work of that department.';

describe('the turns of offices with a ticket', () => {
  let inbox: Awaited<ReturnType<typeof anInbox>>;
  beforeAll(async () => { inbox = await anInbox(); });
  afterAll(() => inbox?.close());

  const act = (login: string, reference: string, what: string, body: object = {}, version = 1) => inbox.as(login, 'POST', `/api/inbox/${reference}/${what}`, { version, ...body });
  const actIdOf = async (act: string): Promise<string> => (await inbox.database.query<{ id: string }>(`select payload->>'actId' as id from platform.outbox where payload->>'act' = $1 order by platform.outbox.id desc`, [act]))[0]!.id;

  it('climb: the office below sees that it is passed on, the one above has it with all that was done', async () => {
    const ticketId = await inbox.aTicket();
    const first = inbox.referenceOf(ticketId);
    for (const [level, login] of [[2, 'gro'], [3, 'division'], [4, 'state'], [5, 'head']] as const) {
      const before = inbox.referenceOf(ticketId);
      await inbox.change(ticketId, { level }, TicketClimbed, { level });
      const now = inbox.referenceOf(ticketId);
      expect(now).not.toBe(before);
      expect(await inbox.open(login, now)).toMatchObject({ level, state: 'assigned', accepts: expect.arrayContaining(['resolve', 'interim']), history: [{ sentence: 'Received from the helpline: the officer below was late.' }] });
    }
    expect(await inbox.open('energy', first)).toMatchObject({ state: 'passed-on', passedBecause: 'late', accepts: [] });
    expect(await act('energy', first, 'resolve', { actionCode: 'repaired', reply: 'The lamp was replaced.' }, 2)).toMatchObject({ status: 409, body: { code: 'passed-on' } });
    const state = InboxTicketSchema.parse(await inbox.open('state', inbox.others.referencesOf(ticketId)[3]!));
    expect(state.former.map(({ reference, officeCode, level, because }) => [reference, officeCode, level, because])).toEqual([
      [first, 'ENE-BPL', 1, 'late'], [inbox.others.referencesOf(ticketId)[1], 'ENE-BPL', 2, 'late'], [inbox.others.referencesOf(ticketId)[2], 'ENE-D-BHOPAL', 3, 'late'],
    ]);
    const head = InboxTicketSchema.parse(await inbox.open('head', inbox.referenceOf(ticketId)));
    expect(head.former.map(({ reference, officeCode }) => [reference, officeCode])).toEqual([[null, null], [null, null], [null, null], [null, null]]);
    expect(await inbox.references('head')).toEqual([inbox.referenceOf(ticketId)]);
  });

  it('begin unassigned where no rule assigns: the GRO gives it to an LME, who may ask that another have it', async () => {
    await inbox.database.query(`update forwarding.assignment_rule set ended_at = now() where office_id = (select id from forwarding.office where code = 'ENE-BPL')`);
    const reference = inbox.referenceOf(await inbox.aTicket());
    await inbox.database.query('update forwarding.assignment_rule set ended_at = null');
    expect(await inbox.open('energy', reference)).toMatchObject({ state: 'received', assignedTo: null, accepts: [] });
    expect(await inbox.references('gro', '?assigned=nobody')).toEqual([reference]);
    const officers = (await inbox.as('gro', 'GET', '/api/officers')).body as unknown as { id: string; name: string; open: number }[];
    const second = officers.find(({ name }) => name === 'Demo second')!;
    expect(second.open).toBe(0);
    expect(await act('gro', reference, 'assign', { officerId: second.id })).toMatchObject({ status: 200, body: { state: 'assigned', assignedTo: { name: 'Demo second' } } });
    expect(await inbox.references('second', '?assigned=me')).toEqual([reference]);
    expect(await act('energy', reference, 'interim', { reason: 'The part has been ordered.', newDay: '2026-11-30' }, 2)).toMatchObject({ status: 403, body: { code: 'not-yours' } });
    expect(await act('second', reference, 'ask-reassignment', { reason: 'I am on leave from tomorrow.' }, 2)).toMatchObject({ status: 200, body: { state: 'received', accepts: [] } });
    expect((await inbox.open('gro', reference))['acts']).toMatchObject([{ kind: 'assigned' }, { kind: 'reassignment-asked', text: 'I am on leave from tomorrow.', byPost: 'Post of second' }]);
  });

  it('are transferred in two keys: the department proposed decides under a reference of its own, and knows neither office nor reference nor facts', async () => {
    const ticketId = await inbox.aTicket();
    const ours = inbox.referenceOf(ticketId);
    expect(await act('energy', ours, 'propose-transfer', { department: 'PHE', reason: `${REASON} See ${ours}.` })).toMatchObject({ status: 200, body: { proposal: 'transfer', state: 'assigned' } });
    await inbox.deliver();
    const theirs = inbox.referenceOf(ticketId);
    const asked = await inbox.open('water.gro', theirs);
    expect(asked).toMatchObject({ task: 'decide-transfer', accepts: ['decide-transfer'], facts: [], former: [], toDecide: { kind: 'transfer', fromDepartment: 'ENE', reason: `${REASON} See [reference].` } });
    expect(JSON.stringify(asked)).not.toContain(ours);
    expect(await inbox.references('water.gro', '?decide=1')).toEqual([theirs]);
    expect(await act('water.bhopal', theirs, 'decide-transfer', { accept: true, reason: REASON })).toMatchObject({ status: 403 });
    expect(await act('water.gro', theirs, 'decide-transfer', { accept: true, reason: REASON })).toMatchObject({ status: 200, body: { state: 'passed-on' } });
    await inbox.deliver();
    expect(await inbox.open('energy', ours)).toMatchObject({ state: 'assigned', proposal: null });
    await inbox.change(ticketId, { departmentCode: 'PHE', transfers: 1 }, TicketTransferred, { departmentCode: 'PHE' });
    expect(await inbox.open('energy', ours)).toMatchObject({ state: 'passed-on', passedBecause: 'transferred' });
    const moved = InboxTicketSchema.parse(await inbox.open('water.bhopal', inbox.referenceOf(ticketId)));
    expect(moved).toMatchObject({ task: 'answer', transfers: 1, facts: [{ key: 'poleNumber' }], former: [{ reference: null, officeCode: null, reply: null }] });
    expect(new Set(inbox.others.referencesOf(ticketId)).size).toBe(3);
  });

  it('stay where they are when the transfer is refused, and may be proposed elsewhere', async () => {
    const ticketId = await inbox.aTicket();
    const ours = inbox.referenceOf(ticketId);
    await act('energy', ours, 'propose-transfer', { department: 'PHE', reason: REASON });
    expect(await act('energy', ours, 'propose-closing', { reasonCode: 'nothing-found', reason: REASON }, 2)).toMatchObject({ status: 409, body: { code: 'proposal-pending' } });
    await inbox.deliver();
    await act('water.gro', inbox.referenceOf(ticketId), 'decide-transfer', { accept: false, reason: 'The pole is of the energy department.' });
    await inbox.deliver();
    const back = InboxTicketSchema.parse(await inbox.open('energy', ours));
    expect(back).toMatchObject({ state: 'assigned', proposal: null, accepts: expect.arrayContaining(['propose-transfer']) });
    expect(back.acts.at(-1)).toMatchObject({ kind: 'transfer-refused', text: 'The pole is of the energy department.', byPost: null });
    // All of it in one instant of this clock: acts are read in the order in which they were done all the same.
    await act('energy', ours, 'propose-transfer', { department: 'UDH', reason: REASON }, back.version);
    const again = InboxTicketSchema.parse(await inbox.open('energy', ours));
    expect(again.acts.map(({ kind }) => kind)).toEqual(['transfer-proposed', 'transfer-refused', 'transfer-proposed']);
  });

  it('go to the head of administration at the fourth proposal, who names the department, and then nobody proposes again', async () => {
    const ticketId = await inbox.aTicket({ transfers: 3 });
    const ours = inbox.referenceOf(ticketId);
    await act('energy', ours, 'propose-transfer', { department: 'PHE', reason: REASON });
    await inbox.deliver();
    const atHead = inbox.referenceOf(ticketId);
    expect(await inbox.references('head', '?decide=1')).toContain(atHead);
    expect(await act('head', atHead, 'decide-transfer', { accept: true, reason: REASON })).toMatchObject({ status: 422, body: { code: 'unknown-department' } });
    expect(await act('head', atHead, 'decide-transfer', { accept: true, reason: REASON, department: 'ENE' })).toMatchObject({ status: 200, body: { state: 'passed-on' } });
    await inbox.deliver();
    expect(await act('energy', ours, 'propose-transfer', { department: 'PHE', reason: REASON }, 3)).toMatchObject({ status: 409, body: { code: 'settled' } });
    await inbox.change(ticketId, { level: 2 }, TicketClimbed, { level: 2 });
    expect(await act('gro', inbox.referenceOf(ticketId), 'propose-transfer', { department: 'PHE', reason: REASON })).toMatchObject({ status: 409, body: { code: 'settled' } });
  });

  it('are closed by the office above, never by the one that proposed it', async () => {
    const ticketId = await inbox.aTicket();
    const ours = inbox.referenceOf(ticketId);
    await act('energy', ours, 'propose-closing', { reasonCode: 'before-a-court', reason: 'The matter is before the High Court.' });
    await inbox.deliver();
    const above = inbox.referenceOf(ticketId);
    expect(await inbox.open('division', above)).toMatchObject({ task: 'decide-closing', toDecide: { kind: 'closing', reasonCode: 'before-a-court' }, former: [{ reference: ours }] });
    expect((await act('gro', above, 'decide-closing', { accept: true, reason: REASON })).status).toBe(403);
    await act('division', above, 'decide-closing', { accept: true, reason: 'The court will decide.' });
    await inbox.deliver();
    expect(await inbox.open('energy', ours)).toMatchObject({ state: 'resolved', actionCode: null, reply: 'The court will decide.' });
    expect(await inbox.database.query('select reason_code from forwarding.act where id = $1', [await actIdOf('closing-accepted')])).toEqual([{ reason_code: 'before-a-court' }]);
  });

  it('are not to be decided any more once the office resolved', async () => {
    const ticketId = await inbox.aTicket();
    const ours = inbox.referenceOf(ticketId);
    await act('energy', ours, 'propose-transfer', { department: 'PHE', reason: REASON });
    await inbox.deliver();
    const theirs = inbox.referenceOf(ticketId);
    await act('energy', ours, 'resolve', { actionCode: 'repaired', reply: 'The lamp was replaced.' }, 2);
    await inbox.deliver();
    expect(await inbox.open('water.gro', theirs)).toMatchObject({ state: 'over', accepts: [] });
    expect(await inbox.database.transaction((tx) => inbox.worker.whenAnswered.execute(tx, ticketId))).toEqual(inbox.clock.now());
  });

  it('end by an order of the head, and are over when the ticket is closed or withdrawn, without a word why', async () => {
    const ticketId = await inbox.aTicket();
    const ours = inbox.referenceOf(ticketId);
    await inbox.change(ticketId, { level: 5 }, OrderDue);
    const atHead = inbox.referenceOf(ticketId);
    expect(await inbox.open('energy', ours)).toMatchObject({ state: 'passed-on', passedBecause: 'ordered' });
    expect(await inbox.open('head', atHead)).toMatchObject({ task: 'write-order', accepts: ['write-order'] });
    expect(await act('head', atHead, 'write-order', { text: 'The line is to be replaced by the end of December.' })).toMatchObject({ status: 200, body: { state: 'resolved' } });
    await inbox.change(ticketId, { isOver: true }, TicketClosed, { because: 'order' });
    expect(await inbox.open('head', atHead)).toMatchObject({ state: 'over' });

    const withdrawn = await inbox.aTicket();
    await inbox.change(withdrawn, { isOver: true }, TicketWithdrawn);
    const over = await inbox.open('energy', inbox.referenceOf(withdrawn));
    expect(over).toMatchObject({ state: 'over', passedBecause: null, accepts: [] });
    expect(JSON.stringify(over)).not.toMatch(/withdr/i);
    expect(await inbox.aTicket({ isOver: true }).then((id) => inbox.others.referencesOf(id))).toEqual([]);
  });

  it('begin anew, once, where a ticket that was merged goes on by itself: its office has it under another reference', async () => {
    const ticketId = await inbox.aTicket();
    const merged = inbox.referenceOf(ticketId);
    await inbox.change(ticketId, { isOver: true }, TicketClosed, { because: 'merged' });
    expect(await inbox.open('energy', merged)).toMatchObject({ state: 'over' });
    for (const time of ['first', 'again']) await inbox.change(ticketId, { isOver: false }, TicketRegistered, { time });
    expect(inbox.others.referencesOf(ticketId)).toHaveLength(2);
    expect(await inbox.open('energy', inbox.referenceOf(ticketId))).toMatchObject({ state: 'assigned', history: [{ sentence: 'Received from the helpline.' }, {}] });
    expect(await inbox.open('energy', merged)).toMatchObject({ state: 'over', passedBecause: null });
  });

  it('bring a question to the helpline and the answer back, redacted, and the dates follow', async () => {
    const ticketId = await inbox.aTicket();
    const reference = inbox.referenceOf(ticketId);
    await act('energy', reference, 'clarify', { question: 'Which of the two lanes is it?' });
    const actId = await actIdOf('clarification');
    const [until, dueAt] = [new Date('2026-11-25T12:30:00Z'), new Date('2026-12-01T12:30:00Z')];
    await inbox.change(ticketId, { waitingUntil: until, dueAt, actBy: dueAt }, ClarificationOpened, { clarificationId: actId });
    expect(await inbox.open('energy', reference)).toMatchObject({ waitingUntil: until.toISOString(), dueAt: dueAt.toISOString() });
    expect(await inbox.references('energy', '?waiting=1')).toEqual([reference]);
    expect(await act('energy', reference, 'clarify', { question: 'Which of the two lanes is it?' }, 3)).toMatchObject({ status: 409, body: { code: 'waiting' } });
    inbox.others.answers.set(actId, 'The left one, behind [name].');
    await inbox.change(ticketId, { waitingUntil: null }, ClarificationAnswered, { clarificationId: actId, forwardedId: inbox.others.pairs.at(-1)!.forwardedId });
    expect(await inbox.open('energy', reference)).toMatchObject({ waitingUntil: null, acts: [{ kind: 'clarification' }, { kind: 'clarification-answered', text: 'The left one, behind [name].', byPost: null }] });
  });

  it('happen once, however often the news of them comes', async () => {
    const ticketId = await inbox.aTicket();
    const reopened = { action: { en: 'Repaired', hi: 'सुधारा' }, reply: 'Done.', reason: null };
    await inbox.change(ticketId, { level: 2, reopenings: 1, reopened }, TicketReopened);
    await inbox.change(ticketId, {}, TicketReopened);
    await inbox.change(ticketId, {}, TicketClimbed, { level: 2 });
    expect(inbox.others.referencesOf(ticketId)).toHaveLength(2);
  });

  it('leave no ticket of the helpline\'s in anything that an office or an event has', async () => {
    const ids = [...inbox.others.contents.keys()];
    for (const table of ['forwarding.forwarded_ticket', 'forwarding.forwarded_history', 'forwarding.act']) {
      const whole = JSON.stringify(await inbox.database.query(`select * from ${table}`));
      expect(ids.filter((id) => whole.includes(id))).toEqual([]);
    }
    const acted = JSON.stringify(await inbox.database.query(`select about, payload from platform.outbox where event like 'forwarding.forwarded-ticket-%'`));
    expect(ids.filter((id) => acted.includes(id))).toEqual([]);
  });
});
