import { useCallback, useEffect, useState } from 'react';
import { api, type ReplySchema } from './api.js';
import type { Answer } from './answer.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Of an authenticator, where the server asks for one. */
  readonly code?: string;
}

type Who<P> =
  | { readonly state: 'looking' }
  /** `why`: what the server says of a session that it ended by itself. */
  | { readonly state: 'signed-out'; readonly why?: string | undefined }
  | { readonly state: 'unreachable'; readonly message: string }
  | { readonly state: 'signed-in'; readonly person: P };

export interface Session<P> {
  readonly who: Who<P>;
  signIn(credentials: Credentials): Promise<Answer<P>>;
  signOut(): Promise<void>;
  /** The server no longer knows the session: shows the sign-in again. */
  expire(): void;
  /** Asks again after `unreachable`. */
  look(): void;
}

/** The page's head asks with it, while its program is on its way. */
let isFirstLook = true;

/** Who is signed in at the page's server: `GET /api/me`, `POST /api/sign-in`, `POST /api/sign-out`. `whose`: a person's id. */
export function useSession<P>(person: ReplySchema<P>, whose: (person: P) => string): Session<P> {
  const [who, setWho] = useState<Who<P>>({ state: 'looking' });

  const look = useCallback(() => {
    void api('/api/me', { reply: person, isPreloaded: isFirstLook }).then((answer) => setWho(whoOf(answer)));
    isFirstLook = false;
  }, [person]);
  useEffect(look, [look]);

  const signIn = useCallback(async (credentials: Credentials) => {
    const answer = await api('/api/sign-in', { method: 'POST', body: credentials, reply: person });
    if (answer.ok) setWho({ state: 'signed-in', person: answer.value });
    return answer;
  }, [person]);

  const expire = useCallback(() => {
    setWho({ state: 'signed-out' });
    // What the server says of a session that it ended by itself.
    look();
  }, [look]);
  const signOut = useCallback(async () => {
    await api('/api/sign-out', { method: 'POST' });
    setWho({ state: 'signed-out' });
  }, []);
  const id = who.state === 'signed-in' ? whose(who.person) : undefined;
  if (id !== undefined) forgetAnothers(id);

  return { who, signIn, signOut, expire, look };
}

function whoOf<P>(answer: Answer<P>): Who<P> {
  if (answer.ok) return { state: 'signed-in', person: answer.value };
  const unreachable = ['offline', 'slow', 'unreadable', 'fault'].includes(answer.code);
  return unreachable ? { state: 'unreachable', message: answer.message } : { state: 'signed-out', why: answer.fields['session']?.[0] };
}

const LAST = 'pukar.whose';

/** What somebody typed and did not send outlives their signing out, in that tab; when another signs in there, it goes, before their first page is drawn. */
function forgetAnothers(id: string): void {
  try {
    const last = sessionStorage.getItem(LAST);
    if (last === id) return;
    if (last !== null) sessionStorage.clear();
    sessionStorage.setItem(LAST, id);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
