import { AgentClient } from '@pukar/journeys/harness/agent-client';
import { noQuietNow } from '@pukar/journeys/harness/campaign';
import { OfficerClient } from '@pukar/journeys/harness/officer-client';
import { PATIENT, RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { CANARIES, CONDUCT_NOTE, numberSpellings, spellingsOf, toldBy } from './canaries.js';
import { AGAINST_STAFF, lodgeAll, markFirst, tellFirst } from './planting.js';
import { handlesIn, handlesOfTheHelpline, someoneOfEach } from './planted/handles.js';
import { MailSink } from './planted/mail-sink.js';

/** A helpline with two citizens' complaints in it, and the officers who want to know whose they are. */
export interface Scene {
  readonly helpline: RunningHelpline;
  readonly agent: AgentClient;
  /** Has the tickets of both citizens in hand. */
  readonly officer: OfficerClient;
  /** The same department in another district, and another department in the same one. */
  readonly neighbour: OfficerClient;
  readonly rival: OfficerClient;
  /** Above the officer: who assigns in the office, and who looks after the division. */
  readonly gro: OfficerClient;
  readonly division: OfficerClient;
  /** Who assigns in the other department's office. */
  readonly rivalsGro: OfficerClient;
  /** Officers who signed out, and listen on. */
  readonly leavers: OfficerClient[];
  /** The database as the officers' process is let in. */
  readonly database: pg.Client;
  /** The officer's references of the first citizen's complaint and of the second's; the rival's of another one of the first citizen; the division's of the one against the officer's staff. */
  readonly references: { readonly first: string; readonly second: string; readonly atRival: string; readonly againstStaff: string };
  /** Ticket numbers, in the order of lodging: first citizen, second, first citizen at the rival's, second against staff. */
  readonly numbers: readonly string[];
  /** Words of the complaint against the officer's own staff. */
  readonly againstStaff: string;
  /** E-mails that officers were sent. */
  readonly mails: MailSink['mails'];
  /** What of the citizens a text tells. */
  told(text: string): string[];
  /** The same, and every id by which the helpline knows a person, a call, a complaint, a recording or an agent. */
  learned(text: string): string[];
  /** One id each of a citizen, a call, a ticket, a recording and an agent. */
  idsOfPeople(): readonly string[];
  /** Reads again which ids there are: calls and recordings came since. */
  lookForIds(): Promise<void>;
  stop(): Promise<void>;
}

const LOGINS = ['ene.bhopal', 'ene.indore', 'phe.bhopal', 'ene.bhopal.gro', 'ene.bhopal-division', 'phe.bhopal.gro'];

export async function openScene(): Promise<Scene> {
  const sink = await MailSink.open();
  const helpline = await RunningHelpline.start({ settings: { ...PATIENT, QUIET_HOURS: noQuietNow(), SMTP_URL: sink.url, SMTP_FROM: 'helpline@example.invalid' } });
  try {
    return await fillScene(helpline, sink);
  } catch (error) {
    sink.close();
    await helpline.stop();
    throw error;
  }
}

async function fillScene(helpline: RunningHelpline, sink: MailSink): Promise<Scene> {
  const admin = await helpline.connect('admin');
  await admin.query(`update forwarding.officer set email = login || '@office.invalid' where login is not null`);
  const officers = await Promise.all(LOGINS.map((login) => OfficerClient.signIn(helpline, login)));
  const [officer, neighbour, rival, gro, division, rivalsGro] = officers;
  const agent = await AgentClient.signIn(helpline, 'asha');
  await agent.goReady();
  const numbers = await lodgeAll(helpline, agent);
  await markFirst(helpline, agent);
  await tellFirst(helpline, agent, officer!);
  const reference = (words: string): Promise<string> => until(`an office to have the ticket that says ${words}`, async () => {
    const { rows } = await admin.query<{ reference: string }>('select reference from forwarding.forwarded_ticket where statement like $1', [`%${words}%`]);
    return rows[0]?.reference;
  });
  const references = { first: await reference('pehli shikayat'), second: await reference('doosri shikayat'), atRival: await reference('teesri shikayat'), againstStaff: await reference(AGAINST_STAFF) };
  const secrets = [...CANARIES.flatMap(spellingsOf), ...numbers.flatMap(numberSpellings), CONDUCT_NOTE];
  const told = (text: string): string[] => toldBy(text, secrets);
  const database = await helpline.connect('department');
  let ids: ReadonlySet<string> = await handlesOfTheHelpline(admin);
  const people = await someoneOfEach(admin);
  return {
    helpline, agent, officer: officer!, neighbour: neighbour!, rival: rival!, gro: gro!, division: division!, rivalsGro: rivalsGro!, database, references, numbers, againstStaff: AGAINST_STAFF, mails: sink.mails, leavers: [], told,
    learned: (text) => [...told(text), ...handlesIn(text).filter((handle) => ids.has(handle))],
    idsOfPeople: () => people,
    lookForIds: async () => { ids = await handlesOfTheHelpline(admin); },
    stop: async () => {
      for (const one of officers) one.close();
      agent.vanish();
      await Promise.all([database.end(), admin.end()]);
      await helpline.stop();
      sink.close();
    },
  };
}
