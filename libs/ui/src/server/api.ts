import { uiText } from '../text/ui-messages.js';
import { answered, type Answer, refused } from './answer.js';

/** A schema of the contract; zod's satisfy it. */
export interface ReplySchema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

interface ApiOptions<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** What the answer must look like; without it the body of the answer is not looked at. */
  readonly reply?: ReplySchema<T>;
  /** The page's head asked already (`<link rel="preload">`): asked in the same way, the browser gives that answer. */
  readonly isPreloaded?: boolean;
  /** 10 seconds unless told. */
  readonly limitMs?: number;
}

/** Asks the server that the page came from. Never throws: what goes wrong comes back in words. */
export async function api<T = undefined>(path: string, { method = 'GET', body, reply, isPreloaded = false, limitMs = 10_000 }: ApiOptions<T> = {}): Promise<Answer<T>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(isPreloaded ? {} : { cache: 'no-store', headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) } }),
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
    text = await response.text();
  } catch (error) {
    return (error as { name?: string }).name === 'TimeoutError' ? refused('slow', uiText.slow) : refused('offline', uiText.offline);
  }
  return response.ok ? valueOf(text, reply) : refusalOf(text, response.status);
}

function valueOf<T>(text: string, reply: ReplySchema<T> | undefined): Answer<T> {
  if (!reply) return answered(undefined as T);
  const parsed = reply.safeParse(jsonOf(text));
  return parsed.success ? answered(parsed.data) : refused('unreadable', uiText.unreadable);
}

function refusalOf(text: string, status: number): Answer<never> {
  const { code, message, fields } = (jsonOf(text) ?? {}) as { code?: unknown; message?: unknown; fields?: Record<string, string[]> };
  return refused(
    typeof code === 'string' ? code : status === 401 ? 'sign-in' : 'fault',
    typeof message === 'string' ? message : uiText.failed,
    fields ?? {},
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
