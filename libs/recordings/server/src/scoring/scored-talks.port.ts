/** A conversation as the floor knows it. */
export interface ScoredTalk {
  readonly callId: string;
  readonly agentId: string;
  readonly language: string;
  readonly at: Date;
}

/** Asks the floor who talked with callers in a stretch of time: of a call that several had, the one who talked longest. */
export abstract class ScoredTalksPort {
  abstract between(from: Date, until: Date): Promise<readonly ScoredTalk[]>;
}

/** The names of the people at the helpline. */
export abstract class ScorerNamesPort {
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
