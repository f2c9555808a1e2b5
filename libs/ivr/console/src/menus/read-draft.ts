import { flowSchema } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';

/** What a draft's text is: no JSON, no flow yet (with where it is not), or a flow. */
export type ReadDraft =
  | { readonly is: 'no-json'; readonly why: string }
  | { readonly is: 'no-flow'; readonly at: readonly string[] }
  | { readonly is: 'flow'; readonly flow: Flow };

const MOST_ISSUES = 20;

/** Reads what is typed; whether callers can live with it is checked by the server, which knows the audio. */
export function readDraft(text: string): ReadDraft {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { is: 'no-json', why: (error as Error).message };
  }
  const parsed = flowSchema.safeParse(value);
  if (!parsed.success) return { is: 'no-flow', at: parsed.error.issues.slice(0, MOST_ISSUES).map(({ path, message }) => `${path.join('.')}: ${message}`) };
  return { is: 'flow', flow: parsed.data };
}
