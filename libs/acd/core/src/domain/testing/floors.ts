import type { AgentAtWork, WaitingCall } from '../distribution/floor-now.js';
import { DEFAULT_POLICY } from '../policy/default-policy.js';
import type { FloorPolicy, QueuePolicy } from '../policy/floor-policy.js';

/** The moment at which specs of distribution take place. */
export const NOW = new Date('2026-11-18T04:30:00Z');
export const ago = (seconds: number): Date => new Date(NOW.getTime() - seconds * 1000);

/** A caller who has waited so long, all of it in their queue. */
export const aCall = (callId: string, waitedSeconds: number, given: Partial<WaitingCall> = {}): WaitingCall => ({
  callId, language: 'hi-IN', topic: null, queue: 'general', priority: 0, joinedAt: ago(waitedSeconds), inQueueSince: ago(waitedSeconds), directed: null, preferredAgent: null, offers: 0, ...given,
});

/** A free agent who has waited so long for a call. */
export const anAgent = (agentId: string, idleSeconds: number, given: Partial<AgentAtWork> = {}): AgentAtWork => ({
  agentId, isFree: true, languages: ['hi-IN', 'en-IN'], skills: {}, idleSince: ago(idleSeconds), lastOfferedAt: null, callsToday: 0, talkSecondsToday: 0, ...given,
});

/** A queue like the default one, but for what is given. */
export const aQueue = (given: Partial<QueuePolicy> = {}): QueuePolicy => ({ ...DEFAULT_POLICY.queues[0], ...given });

export const aPolicy = (first: Partial<QueuePolicy> = {}, ...others: readonly Partial<QueuePolicy>[]): FloorPolicy => ({ ...DEFAULT_POLICY, queues: [aQueue(first), ...others.map(aQueue)] });
