import { ActedSchema, type Callbacks, CallbacksSchema } from '@pukar/callbacks-core/contracts';
import { api, useLooking } from '@pukar/ui';

const LOOK_EVERY_MS = 10_000;

/** The call-backs of a view, looked at again every ten seconds. `onExpire` is told when the session is over. */
export function useCallbacks(query: string, onExpire: () => void): { readonly found: Callbacks | null; readonly trouble: string | null; readonly look: () => void } {
  const { value: found, trouble, look } = useLooking(`/api/call-backs?${query}`, CallbacksSchema, LOOK_EVERY_MS, onExpire);
  return { found, trouble, look };
}

/** Does one act to a call-back; gives what is wrong in words, or nothing. */
export async function act(id: string, what: 'ring-now' | 'close', body: object): Promise<string | null> {
  const answer = await api(`/api/call-backs/${id}/${what}`, { body, reply: ActedSchema });
  return answer.ok ? null : answer.message;
}
