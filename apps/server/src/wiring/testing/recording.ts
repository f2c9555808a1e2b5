import { randomBytes } from 'node:crypto';
import { callIdOf } from '@pukar/calls-server';
import type { SealedPositions } from '@pukar/ivr-server';
import { randomIds } from '@pukar/platform/ids';

/** A request of the carrier's, as it came. */
export interface Heard {
  readonly type: 'heard';
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
}

/** An agent took the call, and their line was rung. */
export interface Accepted {
  readonly type: 'accepted';
  readonly claimId: string;
  readonly agentId: string;
  readonly legSid: string;
}

/** What the carrier lists after the journey, as its REST interface says it. */
export interface Truth {
  readonly calls: readonly object[];
  readonly lines: readonly object[];
  readonly conferences: readonly object[];
  readonly messages: readonly object[];
}

/** A journey: what the carrier asked and told, and what we did in between, in the order of the day. */
export interface Recording {
  readonly name: string;
  readonly callSid: string;
  readonly steps: readonly (Heard | Accepted)[];
  readonly truth: Truth;
}

/** News may be lost; a request for instructions may come late and twice, but the line does not go on without its answer. */
export const isNews = ({ path }: Heard): boolean => /^\/(voice\/(status|leg|conference)|messages\/status)/.test(path);

const SID = /\b(CA|CF|SM|QU)[0-9a-f]{32}\b/g;
const UUID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;

/** The same journey of another caller, with other agents: every id is another one. */
export async function another(recording: Recording, positions: SealedPositions): Promise<Recording> {
  const text = JSON.stringify(recording);
  const ids = new Map<string, string>();
  for (const [sid] of text.matchAll(SID)) if (!ids.has(sid)) ids.set(sid, sid.slice(0, 2) + randomBytes(16).toString('hex'));
  ids.set(callIdOf(recording.callSid), callIdOf(ids.get(recording.callSid)!));
  for (const [uuid] of text.matchAll(UUID)) if (!ids.has(uuid)) ids.set(uuid, randomIds.uuid());
  const renamed = JSON.parse(text.replaceAll(SID, (sid) => ids.get(sid)!).replaceAll(UUID, (uuid) => ids.get(uuid)!)) as Recording;
  // A position is bound to its call: it is sealed again for the other one.
  const resealed = async (path: string): Promise<string> => {
    // In the queue's addresses `p` is a place.
    const [token] = path.startsWith('/voice/turn') ? (/(?<=[?&]p=)[\w-]+/.exec(path) ?? []) : [];
    if (!token) return path;
    const opened = await positions.open(token, recording.callSid);
    if (!opened) throw new Error('a recorded position does not open');
    return path.replace(token, positions.seal(opened.flow, opened.position, renamed.callSid));
  };
  return { ...renamed, steps: await Promise.all(renamed.steps.map(async (step) => (step.type === 'heard' ? { ...step, path: await resealed(step.path) } : step))) };
}
