import { api, type Answer, type ReplySchema } from '@pukar/ui';
import { useState } from 'react';
import { isSignedOut } from '../inbox-server.js';
import { manageText as text } from './manage-messages.js';

/** What is wrong, by the server's names of the fields; `all` is about the whole. */
export type Wrong = Readonly<Record<string, string>>;

export interface Change {
  readonly isBusy: boolean;
  readonly wrong: Wrong;
  /** Something was typed: what was wrong before says nothing any more. */
  typed(): void;
  send<T>(path: string, method: 'POST' | 'PUT', body: object, reply: ReplySchema<T>): Promise<T | undefined>;
}

/** Sends one change at a time, and keeps what the server says against it. What was typed stays with the form. */
export function useChange(onSignedOut: () => void): Change {
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  return {
    isBusy, wrong, typed: () => setWrong({}),
    send: async (path, method, body, reply) => {
      if (isBusy) return undefined;
      setBusy(true);
      const answer = await api(path, { method, body, reply });
      setBusy(false);
      setWrong(answer.ok ? {} : wrongOf(answer));
      if (!answer.ok && isSignedOut(answer.code)) onSignedOut();
      return answer.ok ? answer.value : undefined;
    },
  };
}

function wrongOf({ message, fields }: Extract<Answer<unknown>, { ok: false }>): Wrong {
  const named = Object.fromEntries(Object.entries(fields).map(([field, words]) => [field, words.join(' ')]));
  return Object.keys(named).length > 0 ? named : { all: `${text.notDone} ${message}` };
}
