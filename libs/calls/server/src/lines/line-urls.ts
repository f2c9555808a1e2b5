/**
 * The addresses of this context that the carrier is told, in one place. `call`: the id of a call of ours, for its line's
 * addresses; null for a caller's line, whose SID says which call it is.
 */
export const lineUrls = (publicUrl: string, call: string | null = null) => ({
  talk: withQuery(`${publicUrl}/voice/talk`, { call }),
  afterTalk: withQuery(`${publicUrl}/voice/after-talk`, { call }),
  endedForConduct: withQuery(`${publicUrl}/voice/ended-for-conduct`, { call }),
  conference: `${publicUrl}/voice/conference`,
  hold: (language: string | null) => withQuery(`${publicUrl}/voice/hold`, { l: language, call }),
  /** Where a line that we rang asks when it was answered, and where its news goes. */
  out: withQuery(`${publicUrl}/voice/out`, { call }),
  outStatus: withQuery(`${publicUrl}/voice/out-status`, { call }),
  /** Likewise for the second party of a bridge, with what its line asks after the conference. */
  second: {
    out: withQuery(`${publicUrl}/voice/out`, { call, party: 'second' }),
    outStatus: withQuery(`${publicUrl}/voice/out-status`, { call, party: 'second' }),
    afterTalk: withQuery(`${publicUrl}/voice/after-talk`, { call, party: 'second' }),
  },
  leg: (callId: string, claimId: string) => `${publicUrl}/voice/leg?${new URLSearchParams({ call: callId, claim: claimId })}`,
  queueLeft: (language: string | null) => withQuery(`${publicUrl}/voice/queue-left`, { l: language, call }),
  /** `since`: when the caller began to wait. `wasTold`: they know that nobody is here. */
  wait: (language: string | null, since: Date, wasTold = false) =>
    withQuery(`${publicUrl}/voice/wait`, { l: language, since: String(Math.floor(since.getTime() / 1000)), told: wasTold ? '1' : null, call }),
});

function withQuery(address: string, given: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== null));
  return query.size > 0 ? `${address}?${query}` : address;
}

/** The name that the pool's queue has at the carrier. */
export const queueName = (pool: string): string => `pukar-${pool}`;

/** How a caller's line is put into the queue. */
export interface QueueEntry {
  readonly queue: string;
  readonly action: string;
  readonly waitUrl: string;
}

export const queueEntry = (publicUrl: string, pool: string, language: string | null, since: Date, call: string | null = null): QueueEntry => {
  const urls = lineUrls(publicUrl, call);
  return { queue: queueName(pool), action: urls.queueLeft(language), waitUrl: urls.wait(language, since) };
};
