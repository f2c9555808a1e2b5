import type { InboxSearch } from '@pukar/forwarding-core/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inboxServer, isSignedOut } from '../inbox-server.js';
import { type Filter, readFilter, writeFilter } from '../list/filter.js';

export interface Search {
  /** What was found so far; undefined until the first page is there. */
  readonly found: InboxSearch | undefined;
  readonly isLooking: boolean;
  readonly problem: string | undefined;
  /** Looks further back, or asks again what was not answered. */
  more(): void;
}

/** What is found stays while older ones are looked for. Other words or another filter are another search: whoever shows it begins anew. */
export function useSearch(words: string, filter: Filter, onSignedOut: () => void): Search {
  const [state, setState] = useState<Omit<Search, 'more'>>({ found: undefined, isLooking: true, problem: undefined });
  const asked = useRef(0);
  // The list makes its filter anew with each snapshot; what was found stays.
  const written = new URLSearchParams();
  writeFilter(filter, written);
  const narrowed = written.toString();

  const ask = useCallback((before: InboxSearch | undefined) => {
    const turn = ++asked.current;
    void inboxServer.search(words, readFilter(narrowed).filter, before?.next ?? null).then((answer) => {
      if (turn !== asked.current) return;
      if (answer.ok) setState({ found: { ...answer.value, tickets: [...(before?.tickets ?? []), ...answer.value.tickets] }, isLooking: false, problem: undefined });
      else if (isSignedOut(answer.code)) onSignedOut();
      else setState({ found: before, isLooking: false, problem: answer.message });
    });
  }, [words, narrowed, onSignedOut]);

  useEffect(() => {
    ask(undefined);
    return () => { asked.current += 1; };
  }, [ask]);
  const { found } = state;
  const more = useCallback(() => {
    setState({ found, isLooking: true, problem: undefined });
    ask(found);
  }, [ask, found]);
  return { ...state, more };
}
