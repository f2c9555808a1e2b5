import { AgentClient } from '@pukar/journeys/harness/agent-client';
import { OfficerClient } from '@pukar/journeys/harness/officer-client';
import { PATIENT, RunningHelpline } from '@pukar/journeys/harness/running-helpline';
import { complain } from '@pukar/journeys/harness/whole-journey';
import { until } from '@pukar/platform/testing';
import type pg from 'pg';
import { type Canary, CANARIES, numberSpellings, spellingsOf, statementOf, toldBy } from './canaries.js';

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
  /** The database as the officers' process is let in. */
  readonly database: pg.Client;
  /** The officer's references of the first citizen's complaint and of the second's; the rival's of another one of the first citizen; the division's of the one against the officer's staff. */
  readonly references: { readonly first: string; readonly second: string; readonly atRival: string; readonly againstStaff: string };
  /** Ticket numbers, in the order of lodging: first citizen, second, first citizen at the rival's, second against staff. */
  readonly numbers: readonly string[];
  /** Words of the complaint against the officer's own staff. */
  readonly againstStaff: string;
  /** What of the citizens a text tells. */
  told(text: string): string[];
  stop(): Promise<void>;
}

/** In no other statement. */
const AGAINST_STAFF = 'rishwat-canary';

export async function openScene(): Promise<Scene> {
  const helpline = await RunningHelpline.start({ settings: PATIENT });
  try {
    return await fillScene(helpline);
  } catch (error) {
    await helpline.stop();
    throw error;
  }
}

async function fillScene(helpline: RunningHelpline): Promise<Scene> {
  const [first, second] = CANARIES;
  const officers = await Promise.all(['ene.bhopal', 'ene.indore', 'phe.bhopal', 'ene.bhopal.gro', 'ene.bhopal-division', 'phe.bhopal.gro'].map((login) => OfficerClient.signIn(helpline, login)));
  const [officer, neighbour, rival, gro, division, rivalsGro] = officers;
  const agent = await AgentClient.signIn(helpline, 'asha');
  await agent.goReady();
  const lodges = async (canary: Canary, categoryCode: string, words: string, facts: Record<string, { value: string; consent: boolean }>): Promise<string> => {
    const { number } = await complain(helpline, agent, canary.phone, { categoryCode, placeCode: 'MP-BPL', statement: `${statementOf(canary)} ${words}`, citizenName: canary.name, citizenAddress: canary.address, facts });
    return number;
  };
  const spot = (canary: Canary) => ({ spot: { value: `${canary.name} ke ghar ke paas, phone ${canary.phone.slice(3)}`, consent: false }, consumerNumber: { value: canary.consumerNumber, consent: false } });
  const numbers = [
    await lodges(first, 'ENE-03', 'pehli shikayat', spot(first)),
    await lodges(second, 'ENE-03', 'doosri shikayat', spot(second)),
    await lodges(first, 'PHE-01', 'teesri shikayat', spot(first)),
    await lodges(second, 'ENE-12', AGAINST_STAFF, {}),
  ];
  const secrets = [...CANARIES.flatMap(spellingsOf), ...numbers.flatMap(numberSpellings)];
  const database = await helpline.connect('department');
  const admin = await helpline.connect('admin');
  const reference = (words: string): Promise<string> => until(`an office to have the ticket that says ${words}`, async () => {
    const { rows } = await admin.query<{ reference: string }>('select reference from forwarding.forwarded_ticket where statement like $1', [`%${words}%`]);
    return rows[0]?.reference;
  });
  const references = { first: await reference('pehli shikayat'), second: await reference('doosri shikayat'), atRival: await reference('teesri shikayat'), againstStaff: await reference(AGAINST_STAFF) };
  await admin.end();
  return {
    helpline, agent, officer: officer!, neighbour: neighbour!, rival: rival!, gro: gro!, division: division!, rivalsGro: rivalsGro!, database, references, numbers, againstStaff: AGAINST_STAFF,
    told: (text) => toldBy(text, secrets),
    stop: async () => {
      for (const one of officers) one.close();
      agent.vanish();
      await database.end();
      await helpline.stop();
    },
  };
}
