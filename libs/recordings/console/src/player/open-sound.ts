import { answered, type Answer, refused } from '@pukar/ui';
import { recordingText as text } from '../recording-messages.js';

const LIMIT_MS = 20_000;

/** Asks for the first byte: whether it may be heard, in words, and the address under which the browser then plays it. */
export async function openSound(id: string, reason: string): Promise<Answer<string>> {
  const address = `/api/recordings/${encodeURIComponent(id)}/audio?${new URLSearchParams({ reason })}`;
  try {
    const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', headers: { range: 'bytes=0-0' }, signal: AbortSignal.timeout(LIMIT_MS) });
    if (response.ok) return answered(address);
    const { code, message } = (await response.json()) as { code?: string; message?: string };
    return refused(code ?? 'fault', message ?? text.notPlayable);
  } catch {
    return refused('offline', text.notPlayable);
  }
}
