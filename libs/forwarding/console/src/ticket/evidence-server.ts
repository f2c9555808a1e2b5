import { type Answer, answered, refused } from '@pukar/ui';
import { inboxText } from '../messages.js';

/** A photo on a slow line takes its time. */
const LIMIT_MS = 120_000;

/** Brings a file by which the office shows what it did; gives its id. What the server says against it comes back in its words. */
export async function bringEvidence(reference: string, file: Blob): Promise<Answer<string>> {
  try {
    const response = await fetch(`/api/inbox/${encodeURIComponent(reference)}/evidence`, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/octet-stream' }, body: file, signal: AbortSignal.timeout(LIMIT_MS) });
    const body = (await response.json()) as { id?: unknown; code?: unknown; message?: unknown };
    if (response.ok && typeof body.id === 'string') return answered(body.id);
    return refused(typeof body.code === 'string' ? body.code : 'fault', typeof body.message === 'string' ? body.message : inboxText.evidence.failed);
  } catch {
    return refused('offline', inboxText.evidence.offline);
  }
}
