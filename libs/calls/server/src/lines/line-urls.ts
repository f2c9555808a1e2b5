import { LONGEST_WAIT_SECONDS, type CallPurpose, type SpokenMinutes } from '@pukar/calls-core/domain';

/** What the address of a round in the queue carries. */
export interface WaitRound {
  readonly language: string | null;
  /** When the caller began to wait. */
  readonly since: Date;
  readonly rounds?: number;
  /** The place that they were told last, and when. */
  readonly place?: number | null;
  readonly toldAt?: Date | null;
  /** The time that they were told last, and when it is over. */
  readonly time?: { readonly minutes: SpokenMinutes; readonly endsAt: Date } | null;
  readonly knowsNobodyIsHere?: boolean;
  /** They heard what there is instead of waiting. */
  readonly knowsWayOut?: boolean;
  readonly hadLastOffer?: boolean;
  /** They were asked to speak a message, and said nothing. */
  readonly wasSilent?: boolean;
  /** How long their queue lets them wait, for when that cannot be read. */
  readonly longestWaitSeconds?: number;
}

/**
 * The addresses of this context that the carrier is told, in one place. `call`: the id of a call of ours, for its line's
 * addresses; null for a caller's line, whose SID says which call it is.
 */
export const lineUrls = (publicUrl: string, call: string | null = null) => ({
  talk: withQuery(`${publicUrl}/voice/talk`, { call }),
  /** `claim`: whose conversation it is that is over then; a caller whom their agent gave away has another by the time that is heard. */
  afterTalk: (claim: string | null = null) => withQuery(`${publicUrl}/voice/after-talk`, { call, claim }),
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
  /** Likewise for a third party. */
  party: (party: string) => ({
    out: withQuery(`${publicUrl}/voice/out`, { call, party }),
    outStatus: withQuery(`${publicUrl}/voice/out-status`, { call, party }),
    afterTalk: withQuery(`${publicUrl}/voice/after-talk`, { call, party }),
  }),
  leg: (callId: string, claimId: string) => `${publicUrl}/voice/leg?${new URLSearchParams({ call: callId, claim: claimId })}`,
  queueLeft: (language: string | null) => withQuery(`${publicUrl}/voice/queue-left`, { l: language, call }),
  wait: (round: WaitRound) => withQuery(`${publicUrl}/voice/wait`, { ...roundQuery(round), call }),
  /** `at`: when the round was begun, so that the same key in another round is another press. */
  waitKey: (round: WaitRound, at: Date) => withQuery(`${publicUrl}/voice/wait-key`, { ...roundQuery(round), t: String(at.getTime()) }),
  /** `wishedAt` says which wish for a message it is; `attempt` counts the times that the caller was asked to speak. */
  voicemail: (wishedAt: Date, attempt: number) => `${publicUrl}/voice/voicemail?${new URLSearchParams({ w: String(wishedAt.getTime()), try: String(attempt) })}`,
  voicemailSaid: `${publicUrl}/voice/voicemail-said`,
  voicemailRecording: `${publicUrl}/voice/voicemail-recording`,
});

/** A line that we ring: what it is for, and what it asks when it is answered. */
export interface RungLine {
  readonly callId: string;
  readonly purpose: CallPurpose;
  readonly party?: 'second';
  /** Begins with our own address. */
  readonly answerUrl: string;
}

/** Where the carrier goes when our own answer to a line that we rang cannot be had. That process knows no rows: the address says what it must know. */
export const rungFallbackUrl = ({ publicUrl, fallbackUrl }: { readonly publicUrl: string; readonly fallbackUrl: string }, { callId, purpose, party, answerUrl }: RungLine): string =>
  withQuery(`${fallbackUrl}/voice/fallback`, { call: callId, for: purpose, party: party ?? null, then: answerUrl.slice(publicUrl.length) });

const roundQuery = ({ language, since, rounds, place, toldAt, time, knowsNobodyIsHere, knowsWayOut, hadLastOffer, wasSilent, longestWaitSeconds }: WaitRound) => ({
  l: language, since: inSeconds(since), n: rounds ? String(rounds) : null, p: place ? String(place) : null, at: toldAt ? inSeconds(toldAt) : null, m: time ? String(time.minutes) : null,
  ends: time ? inSeconds(time.endsAt) : null, told: knowsNobodyIsHere ? '1' : null, out: knowsWayOut ? '1' : null, last: hadLastOffer ? '1' : null,
  silent: wasSilent ? '1' : null, max: longestWaitSeconds === undefined || longestWaitSeconds === LONGEST_WAIT_SECONDS ? null : String(longestWaitSeconds),
});

const inSeconds = (at: Date): string => String(Math.floor(at.getTime() / 1000));

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

/** `round`: what is known of the caller when they enter. */
export const queueEntry = (publicUrl: string, pool: string, round: WaitRound, call: string | null = null): QueueEntry => {
  const urls = lineUrls(publicUrl, call);
  return { queue: queueName(pool), action: urls.queueLeft(round.language), waitUrl: urls.wait(round) };
};
