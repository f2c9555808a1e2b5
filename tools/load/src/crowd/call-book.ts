import { uuidOf } from '@pukar/platform/ids';
import type { Plan } from './plan.js';

/** Which citizen is behind a call: what an agent would learn by asking them. */
export class CallBook {
  private readonly plans = new Map<string, Plan>();

  begin(callSid: string, plan: Plan): void {
    this.plans.set(callIdOf(callSid), plan);
  }

  planOf(callId: string): Plan | undefined {
    return this.plans.get(callId);
  }
}

/** The helpline's id of a carrier's call. */
export const callIdOf = (callSid: string): string => uuidOf(`call:${callSid}`);
