import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierRecordings } from '@pukar/platform/telephony';
import { KeepMessage } from './keep-message.use-case.js';

/** News that comes needs no longer than this; the carrier's list may lag, and is read until the call is that old. */
const NEWS_SECONDS = 20;
const LAG_SECONDS = 600;
const AGAIN_SECONDS = 60;
/** Calls that ended longer ago are not asked for: we were never away for so long. */
const OLDEST_HOURS = 48;
const MOST = 100;
/** What begins the recording of a conversation, which is no message. */
const CONVERSATION = 'StartCallRecordingAPI';

interface UnheardCall {
  readonly callId: string;
  readonly callSid: string;
}

/** Finds messages of which all news was lost: callers who chose to leave one, are gone, and have none here, whether or not an agent came while they spoke. The carrier's own list says. */
@Injectable()
export class SeekLostMessages {
  constructor(
    private readonly database: Database,
    private readonly recordings: CarrierRecordings,
    private readonly keepMessage: KeepMessage,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Gives how many were found. */
  async execute(): Promise<number> {
    let found = 0;
    for (const call of await this.unheard()) {
      try {
        found += await this.seek(call);
      } catch (error) {
        this.logger.warn({ err: error, callId: call.callId }, 'the carrier could not be asked for a message; it is asked again');
      }
    }
    return found;
  }

  private unheard(): Promise<UnheardCall[]> {
    const now = this.clock.now();
    const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
    return this.database.query<UnheardCall>(
      `select id as "callId", carrier_sid as "callSid" from calls.call
       where message_wished_at is not null and voicemail_at is null and ended_at < $1 and ended_at > $2
         and (message_sought_at is null or (message_sought_at < ended_at + make_interval(secs => $3) and message_sought_at < $4))
       order by ended_at limit ${MOST}`,
      [ago(NEWS_SECONDS), ago(OLDEST_HOURS * 3_600), LAG_SECONDS, ago(AGAIN_SECONDS)],
    );
  }

  private async seek({ callId, callSid }: UnheardCall): Promise<number> {
    const whole = (await this.recordings.ofCall(callSid)).filter(({ status, source }) => status === 'completed' && source !== CONVERSATION);
    for (const { sid, seconds } of whole) await this.keepMessage.execute({ callSid, recordingSid: sid, seconds: seconds ?? null, at: this.clock.now() });
    await this.database.query('update calls.call set message_sought_at = $2 where id = $1', [callId, this.clock.now()]);
    return whole.length;
  }
}
