import { AsyncLocalStorage } from 'node:async_hooks';

/** A row of the inbox that is delivered again on somebody's wish. */
export interface Replay {
  readonly month: string;
  readonly key: string;
}

const replays = new AsyncLocalStorage<Replay>();

/** Runs `deliver` as the replay of a row: what it comes to is noted there, whatever month it is now. */
export const replaying = <T>(replay: Replay, deliver: () => Promise<T>): Promise<T> => replays.run(replay, deliver);

/** The row that is being replayed; undefined for what the carrier delivers itself. */
export const replayNow = (): Replay | undefined => replays.getStore();
