import { OwnKeysSchema } from '@pukar/access-core/contracts';
import { type Answer, answered, api, type ChosenKeys, knownKeys } from '@pukar/ui';

/** The keys that the person who is signed in chose, as far as this screen knows their acts. */
export async function loadOwnKeys(): Promise<Answer<ChosenKeys>> {
  const answer = await api('/api/me/keys', { reply: OwnKeysSchema });
  return answer.ok ? answered(knownKeys(answer.value.keys)) : answer;
}

export const keepOwnKeys = (keys: ChosenKeys): Promise<Answer<undefined>> => api('/api/me/keys', { method: 'PUT', body: { keys } });
