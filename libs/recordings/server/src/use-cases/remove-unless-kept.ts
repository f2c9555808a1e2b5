import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Database, WriteBehind } from '@pukar/platform/database';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { noteUnlessKept } from '../persistence/recording-rows.js';

/** A recording that the carrier has handed in, and from when on nobody can still be about to keep it. */
export interface HandedIn {
  readonly recordingSid: string;
  readonly callSid: string;
  readonly at: Date;
  /** It may be a message, which is found by the carrier's list once the call is over. */
  readonly mayBeMessage: boolean;
}

const FLUSH_MS = 1_000;
/** While the database is away no more than this is remembered; the oldest go first. */
const MOST = 10_000;
/** What is kept is kept within the request, and the carrier sends a request again within 15 s. */
const KEPT_WITHIN_SECONDS = 60;
/** No call lasts so long, and no search for its message. */
const MESSAGE_KEPT_WITHIN_SECONDS = 86_400;

/**
 * Has what callers said deleted at the carrier where nobody keeps it. Whether somebody does is decided when it is due, by the rows. Written
 * behind the caller's back, and while the database is away when it is back; noted twice it is one.
 */
@Injectable()
export class RemoveUnlessKept implements OnModuleInit, OnModuleDestroy {
  private readonly handedIn = new WriteBehind<HandedIn>({
    everyMs: FLUSH_MS, most: MOST,
    write: (batch) => this.write(batch),
    failed: (error, { length }) => this.logger.warn({ err: error, rows: length }, 'recordings at the carrier could not be noted; they are tried again'),
    refused: (error, { recordingSid }) => this.logger.error({ err: error, recordingSid }, 'a recording stays at the carrier: the database does not take what was noted of it'),
    dropped: (dropped) => this.logger.error({ recordings: dropped.map(({ recordingSid }) => recordingSid) }, 'recordings stay at the carrier: the database has been away for too long'),
  });

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.handedIn.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.handedIn.stop();
  }

  note(handedIn: HandedIn): void {
    this.handedIn.note(handedIn);
  }

  /** Writes what was noted until now. Never rejects: what could not be written is tried again. */
  flush(): Promise<void> {
    return this.handedIn.flush();
  }

  private write(batch: readonly HandedIn[]): Promise<void> {
    return noteUnlessKept(this.database, batch.map(({ recordingSid, callSid, at, mayBeMessage }) => (
      { carrierSid: recordingSid, callSid, at, dueAt: new Date(at.getTime() + (mayBeMessage ? MESSAGE_KEPT_WITHIN_SECONDS : KEPT_WITHIN_SECONDS) * 1000) }
    )));
  }
}
