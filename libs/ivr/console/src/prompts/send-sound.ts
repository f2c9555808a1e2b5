import { type Answer, answered, refused } from '@pukar/ui';
import { promptsText as text } from '../prompts-messages.js';

/** Sends a sound. Never throws: what goes wrong comes back in words. */
export async function sendSound(path: string, file: Blob): Promise<Answer<undefined>> {
  try {
    const response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'audio/wav' }, body: file });
    if (response.ok) return answered(undefined);
    const { code, message } = (await response.json()) as { code?: string; message?: string };
    return refused(code ?? 'fault', message ?? text.notSent);
  } catch {
    return refused('offline', text.notSent);
  }
}
