import { isAtWork, presenceOf } from '@pukar/acd-core/domain';
import { LANGUAGES_OF_THE_STATE } from '@pukar/kernel';
import type { Tx } from '@pukar/platform/database';
import { type AgentOfPool, agentsOfPool, factsOf } from './agent-rows.js';

/** The language that is spoken at every desk. */
export const STATE_LANGUAGE = LANGUAGES_OF_THE_STATE[0];

/** Who is at work in a pool, or has a call there. */
export const agentsAtWork = async (where: Pick<Tx, 'query'>, pool: string, now: Date): Promise<readonly AgentOfPool[]> =>
  (await agentsOfPool(where, pool, now)).filter((agent) => isAtWork(presenceOf(factsOf(agent), now).presence));
