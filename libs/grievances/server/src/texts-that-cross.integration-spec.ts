import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ForwardedTicketActed, ForwardedTicketResolved, TicketForwarded } from '@pukar/forwarding-core/contracts';
import { elevenDigitsIn, redactStatement } from '@pukar/forwarding-core/domain';
import type { Database } from '@pukar/platform/database';
import { randomIds } from '@pukar/platform/ids';
import { CreatePlatform1700000000001, Outbox } from '@pukar/platform/outbox';
import { testDatabase, type TestDatabase } from '@pukar/platform/testing';
import { grievancesServer } from './index.js';
import { ClarificationAnswers } from './settling/clarification-answers.js';
import { aDraft, aHelpline, type SpecHelpline } from './testing/a-helpline.js';
import { GetTicketForForwarding } from './use-cases/get-ticket-for-forwarding.use-case.js';
import { ReopenTicket } from './use-cases/reopen-ticket.use-case.js';
import { TellStatus } from './use-cases/tell-status.use-case.js';

/** Whose words each text is that a department gets. What is not here does not cross: a new field fails until somebody has said whose words it holds. */
const TEXTS: Readonly<Record<string, 'citizen' | 'directory' | 'office' | 'time'>> = {
  'statement': 'citizen', 'facts.value': 'citizen', 'reopened.reason': 'citizen',
  'kind': 'directory', 'categoryCode': 'directory', 'categoryName.en': 'directory', 'categoryName.hi': 'directory', 'departmentCode': 'directory', 'placeCode': 'directory', 'placeCodes': 'directory', 'placeName.en': 'directory', 'placeName.hi': 'directory',
  'facts.key': 'directory', 'facts.label.en': 'directory', 'facts.label.hi': 'directory', 'facts.label': 'directory', 'language': 'directory', 'reopened.action.en': 'directory', 'reopened.action.hi': 'directory',
  'reopened.reply': 'office', 'dueAt': 'time', 'actBy': 'time',
};
const SAID = 'Kamla Canary of House 77, Canary Lane: pole 118 is dark; ring ९०००० ०१२३४ or nau shunya shunya shunya shunya ek do teen chaar paanch, Aadhaar ending 0124, consumer number N1234567890, mail kamla at gmail dot com, my husband Ramesh saw it';
const CANARIES = /Kamla|Canary|House 77|०१२३४|shunya|0124|1234567890|gmail|Ramesh/;

/** The paths of all texts in what crosses; entries of a list have one path. */
const pathsOf = (value: unknown, path = ''): string[] => {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, path));
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => pathsOf(one, path === '' ? key : `${path}.${key}`)) : [];
};

describe('every text of a citizen that crosses to a department is redacted', () => {
  let test: TestDatabase;
  let database: Database;
  let helpline: SpecHelpline;
  const agentId = randomIds.uuid();
  const KNOWN = { names: ['Kamla Canary'], addresses: ['House 77, Canary Lane'], phones: ['+919000001234'] };
  const draft = aDraft({ citizenName: 'Kamla Canary', citizenAddress: 'House 77, Canary Lane', statement: SAID, facts: { spot: { value: SAID.slice(0, 190), consent: false } } });

  beforeAll(async () => {
    test = await testDatabase([CreatePlatform1700000000001, ...grievancesServer.migrations]);
    database = await test.as('app');
    helpline = await aHelpline(database, redactStatement, elevenDigitsIn);
    helpline.vault.phones = KNOWN.phones;
  });
  afterAll(async () => {
    await helpline.app.close();
    await test.close();
  });

  const crosses = (ticketId: string) => database.transaction((tx) => helpline.app.get(GetTicketForForwarding).execute(tx, ticketId));
  const happened = async (event: string, about: string, payload: Record<string, string | number>) => {
    await database.transaction((tx) => helpline.app.get(Outbox).add(tx, { event, about, payload }));
    await helpline.deliver();
  };
  const toldOf = (ticketId: string) => {
    helpline.onLine.known.set(ticketId, KNOWN);
    const callId = helpline.aCall(agentId, draft);
    helpline.onLine.lines.set(callId, { agentId, callSid: `CA${randomIds.uuid().replaceAll('-', '')}`, language: 'en-IN', rangAbout: ticketId, hasTalked: true, isTalking: true, isBridge: false, tickets: [ticketId] });
    return callId;
  };
  async function anAnsweredTicket() {
    const ticket = await helpline.aTicket(draft);
    const forwardedId = randomIds.uuid();
    helpline.office.tickets.set(forwardedId, ticket.ticketId);
    helpline.office.replies.set(forwardedId, { actionCode: 'supply-restored', reply: 'The fuse was replaced.', resolvedAt: helpline.clock.now(), level: 1 });
    await happened(TicketForwarded, ticket.ticketId, { ticketId: ticket.ticketId, forwardedId, officeCode: 'ENE-BPL', officerPost: 'Officer', level: 1 });
    return { ...ticket, forwardedId, isResolved: () => happened(ForwardedTicketResolved, forwardedId, { forwardedId, actionCode: 'supply-restored' }) };
  }

  /** How a citizen's words come in, and what a department gets of them. */
  const WAYS: Readonly<Record<string, () => Promise<unknown>>> = {
    'what an agent types in a call': async () => crosses((await helpline.aTicket(draft)).ticketId),
    'what somebody says who joins another’s matter': async () => {
      const lead = await helpline.aTicket(draft);
      const callId = helpline.aCall(agentId, draft);
      await helpline.ask(agentId, 'grievance:register', { callId, draftVersion: 3, idempotencyKey: randomIds.uuid(), joins: { to: 'ticket', id: lead.ticketId } });
      return crosses(helpline.drafts.calls.get(callId)!.ticketId!);
    },
    'why they object, told to an agent': async () => {
      const { ticketId, ticketNumber, isResolved } = await anAnsweredTicket();
      await isResolved();
      expect(await helpline.ask(agentId, 'question:rate', { callId: toldOf(ticketId), ticketNumber, rating: 1, words: SAID })).toMatchObject({ code: 'reopened' });
      const crossed = await crosses(ticketId);
      expect(crossed?.reopened?.reason).toContain('pole 118');
      return crossed;
    },
    'why they object, spoken at the keypad and written down': async () => {
      const { ticketId, ticketNumber, isResolved } = await anAnsweredTicket();
      await isResolved();
      const callSid = `CA${randomIds.uuid().replaceAll('-', '')}`;
      await helpline.app.get(TellStatus).execute(ticketNumber, '+919000001234', callSid);
      await helpline.app.get(ReopenTicket).execute({ callSid, from: '+919000001234', recordingSid: `RE${randomIds.uuid().replaceAll('-', '')}`, seconds: 7, at: helpline.clock.now() });
      const { spokenId } = helpline.work.begun.at(-1)!;
      helpline.drafts.calls.set(spokenId, { agentId, language: 'en-IN', version: 3, content: draft, ticketId: null });
      await helpline.ask(agentId, 'grievance:register', { callId: spokenId, draftVersion: 3, idempotencyKey: randomIds.uuid() });
      const crossed = await crosses(ticketId);
      expect(crossed?.reopened?.reason).toContain('pole 118');
      return crossed;
    },
    'what they answer to an office’s question': async () => {
      const { ticketId, ticketNumber, forwardedId } = await anAnsweredTicket();
      const clarificationId = randomIds.uuid();
      helpline.office.acts.set(clarificationId, { act: 'clarification', at: helpline.clock.now(), level: 1, officeCode: 'ENE-BPL', text: 'Which pole is it?', day: null, targetDepartment: null, assignedPost: null, isByHead: false, reasonCode: null });
      await happened(ForwardedTicketActed, forwardedId, { forwardedId, act: 'clarification', actId: clarificationId });
      await helpline.ask(agentId, 'question:answer', { callId: toldOf(ticketId), ticketNumber, clarificationId, words: SAID });
      const answer = await helpline.app.get(ClarificationAnswers).of(database, clarificationId);
      expect(answer).toContain('pole 118');
      return { statement: answer };
    },
  };

  it.each(Object.keys(WAYS))('%s', async (way) => {
    const crossed = await WAYS[way]!();
    expect(JSON.stringify(crossed)).toContain('pole 118');
    expect(JSON.stringify(crossed)).not.toMatch(CANARIES);
    expect([...new Set(pathsOf(JSON.parse(JSON.stringify(crossed))))].filter((path) => !(path in TEXTS))).toEqual([]);
  });
});
