/** The addresses of this context that the carrier is told, in one place. */
export const lineUrls = (publicUrl: string) => ({
  talk: `${publicUrl}/voice/talk`,
  afterTalk: `${publicUrl}/voice/after-talk`,
  conference: `${publicUrl}/voice/conference`,
  hold: (language: string | null) => withQuery(`${publicUrl}/voice/hold`, { l: language }),
  leg: (callId: string, claimId: string) => `${publicUrl}/voice/leg?${new URLSearchParams({ call: callId, claim: claimId })}`,
  queueLeft: (language: string | null) => withQuery(`${publicUrl}/voice/queue-left`, { l: language }),
  /** `since`: when the caller began to wait. `wasTold`: they know that nobody is here. */
  wait: (language: string | null, since: Date, wasTold = false) =>
    withQuery(`${publicUrl}/voice/wait`, { l: language, since: String(Math.floor(since.getTime() / 1000)), told: wasTold ? '1' : null }),
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

export const queueEntry = (publicUrl: string, pool: string, language: string | null, since: Date): QueueEntry => {
  const urls = lineUrls(publicUrl);
  return { queue: queueName(pool), action: urls.queueLeft(language), waitUrl: urls.wait(language, since) };
};
