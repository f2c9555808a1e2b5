import type { DeskClient } from '@pukar/floor-proofs/desk-client';
import { NO_SUPPLY } from '@pukar/journeys/harness/whole-journey';

const TRIES = 40;
const AGAIN_MS = 500;

interface Draft { readonly version: number; readonly content: object }
interface Registered { readonly ticketNumber: string }

/** An agent registers what a caller complains of; tries again with one key as a person does who got no answer. Gives the number that was said, undefined where it was refused. */
export async function registers(desk: DeskClient, callId: string): Promise<string | undefined> {
  const idempotencyKey = crypto.randomUUID();
  const content = { ...NO_SUPPLY, statement: `${NO_SUPPLY.statement} ${words(callId)}` };
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const draft = await desk.ask<Draft>('draft:open', { callId });
      if (!draft.ok) return undefined;
      const saved = await desk.ask<Draft>('draft:save', { callId, baseVersion: draft.value.version, content: { ...draft.value.content, ...content } });
      const draftVersion = saved.ok ? saved.value.version : draft.value.version;
      const registered = await desk.ask<Registered>('grievance:register', { callId, draftVersion, idempotencyKey });
      if (registered.ok) return registered.value.ticketNumber;
      if (!['unavailable', 'busy', 'internal', 'error', 'try-again'].includes(registered.code)) return undefined;
    } catch { /* no answer came */ }
    await new Promise((resolve) => { setTimeout(resolve, AGAIN_MS); });
  }
  return undefined;
}

/** Words of a call's own that no redaction takes for somebody's number. */
const words = (callId: string): string => [...callId.replaceAll('-', '').slice(0, 20)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
