import type { Result } from '@pukar/kernel';
import { RefusalError } from '@pukar/platform/http';

/** What is told of a refusal; the field that it is about, where there is one. */
export type Said = readonly [status: number, sentence: string, field?: string];

/** The value, or the refusal on its way to the client, in the sentence that its table has for it. */
export function valueOrSaid<T, R extends string>(result: Result<T, R>, table: Readonly<Record<R, Said>>): T {
  if (result.ok) return result.value;
  const [status, sentence, field] = table[result.refusal];
  throw new RefusalError(status, result.refusal, sentence, field ? { [field]: [sentence] } : undefined);
}
