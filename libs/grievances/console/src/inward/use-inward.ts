import type { OpenInward } from '@pukar/citizens-core/contracts';
import { type Answer } from '@pukar/ui';
import { useEffect, useState } from 'react';
import type { InwardServer } from './inward-server.js';

export interface InwardOnDesk {
  readonly mine: OpenInward['mine'];
  /** Offices and programmes written of late. */
  readonly knownPlaces: readonly string[];
  begin(): void;
  end(): void;
}

/** What this agent writes down without a call: theirs until they put it away, whatever comes between. */
export function useInward(server: InwardServer, isOnline: boolean, onTrouble: (message: string | null) => void): InwardOnDesk {
  const [open, setOpen] = useState<OpenInward | null>(null);
  useEffect(() => {
    if (!isOnline) return;
    let isOver = false;
    void server.mine().then((answer) => { if (answer.ok && !isOver) setOpen(answer.value); });
    return () => { isOver = true; };
  }, [server, isOnline]);

  const take = async (asked: Promise<Answer<OpenInward>>) => {
    const answer = await asked;
    if (answer.ok) setOpen(answer.value);
    onTrouble(answer.ok ? null : answer.message);
  };
  const mine = open?.mine ?? null;
  return {
    mine, knownPlaces: open?.knownPlaces ?? [],
    begin: () => void take(server.begin('paper')),
    end: () => { if (mine) void take(server.end(mine.callId)); },
  };
}
