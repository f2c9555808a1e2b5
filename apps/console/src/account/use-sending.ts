import { api, type ReplySchema } from '@pukar/ui';
import { useState } from 'react';

/** What is wrong, by the server's names of the fields; `all` where it is about no field. */
export type Wrong = Readonly<Partial<Record<'password' | 'code' | 'all', string>>>;

/** Sends one thing at a time, and keeps what the server says against it. Without `reply` a good answer is an empty object. */
export function useSending(onExpire: () => void) {
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  async function send<T>(path: string, body: object, reply: ReplySchema<T>): Promise<T | undefined>;
  async function send(path: string, body: object): Promise<object | undefined>;
  async function send<T>(path: string, body: object, reply?: ReplySchema<T>): Promise<T | object | undefined> {
    if (isBusy) return undefined;
    setBusy(true);
    const answer = await api<T>(path, { method: 'POST', body, ...(reply && { reply }) });
    setBusy(false);
    if (answer.ok) {
      setWrong({});
      return reply ? answer.value : {};
    }
    if (answer.code === 'sign-in') onExpire();
    const [password, code] = [answer.fields['password']?.[0], answer.fields['code']?.[0]];
    setWrong(password || code ? { ...(password && { password }), ...(code && { code }) } : { all: answer.message });
    return undefined;
  }
  return { isBusy, wrong, typed: () => setWrong({}), send };
}
