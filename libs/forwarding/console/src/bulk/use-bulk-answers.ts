import type { BulkAnswer, BulkAnswerRequest } from '@pukar/forwarding-core/contracts';
import type { ServerClock } from '@pukar/ui';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { isSignedOut } from '../inbox-server.js';
import { bulkServer } from './bulk-server.js';

/** How soon an answer that is on its way is asked after. */
const ASK_MS = 2_000;

export interface BulkAnswers {
  /** Those that are not over, and those that ended while nobody has put them away; the newest first. */
  readonly answers: readonly BulkAnswer[];
  readonly problem: string | undefined;
  /** True when the server has taken it. */
  give(request: BulkAnswerRequest): Promise<boolean>;
  undo(id: string): Promise<void>;
  putAway(id: string): void;
}

/** The officer's answers to several tickets: a page that was reloaded, or another of the same officer, counts down and takes back as well. */
export function useBulkAnswers(clock: ServerClock, onApplied: () => void, onSignedOut: () => void): BulkAnswers {
  const [answers, setAnswers] = useState<readonly BulkAnswer[]>([]);
  const [away, setAway] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  const isGoing = answers.some(({ state }) => state === 'waiting' || state === 'applying');

  const take = useCallback((answer: BulkAnswer) => {
    clock.hear(answer.serverTime);
    setSeen((before) => new Set([...before, answer.id]));
    setAnswers((before) => [answer, ...before.filter(({ id }) => id !== answer.id)]);
  }, [clock]);
  const look = useCallback(() => {
    void bulkServer.list().then((answer) => {
      if (answer.ok) setAnswers(answer.value.answers);
      else if (isSignedOut(answer.code)) onSignedOut();
    });
  }, [onSignedOut]);

  useEffect(look, [look]);
  useEffect(() => {
    if (!isGoing) return;
    const timer = setInterval(look, ASK_MS);
    return () => { clearInterval(timer); onApplied(); };
  }, [isGoing, look, onApplied]);

  const give = useCallback(async (request: BulkAnswerRequest) => {
    const answer = await bulkServer.give(request);
    setProblem(answer.ok ? undefined : answer.message);
    if (answer.ok) take(answer.value);
    else if (isSignedOut(answer.code)) onSignedOut();
    return answer.ok;
  }, [take, onSignedOut]);
  const undo = useCallback(async (id: string) => {
    const answer = await bulkServer.undo(id);
    setProblem(answer.ok ? undefined : answer.message);
    if (answer.ok) take(answer.value);
    else look();
  }, [take, look]);
  const putAway = useCallback((id: string) => setAway((before) => new Set([...before, id])), []);
  return useMemo(() => ({ answers: answers.filter((answer) => !away.has(answer.id) && (isOpenOrFailed(answer) || seen.has(answer.id))), problem, give, undo, putAway }), [answers, away, seen, problem, give, undo, putAway]);
}

/** What a page that was opened later must still tell: what can be taken back, and what was not answered. */
const isOpenOrFailed = ({ state, items }: BulkAnswer): boolean => state === 'waiting' || state === 'applying' || (state === 'applied' && items.some(({ result }) => result !== 'resolved'));
