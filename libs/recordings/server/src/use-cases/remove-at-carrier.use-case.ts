import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { LOGGER, type Logger } from '@pukar/platform/logging';
import { CarrierError, CarrierRecordings } from '@pukar/platform/telephony';
import { FAILED_PAUSE_SECONDS, pauseAfter } from '@pukar/recordings-core/domain';

interface Left {
  readonly carrierSid: string;
  readonly callSid: string | null;
  readonly tries: number;
  /** It is to be brought here, and is not yet: as long as it is looked for, its sound is at the carrier alone. */
  readonly isWanted: boolean;
}

/** Deletes at the carrier what is kept here, or wanted nowhere; one that still runs is stopped first. Tried until it is gone. */
@Injectable()
export class RemoveAtCarrier {
  constructor(
    private readonly database: Database,
    private readonly carrier: CarrierRecordings,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(carrierSid: string): Promise<void> {
    const [left] = await this.database.query<Left>(
      `select carrier_sid as "carrierSid", call_sid as "callSid", tries,
         exists (select 1 from recordings.recording r where r.carrier_sid = l.carrier_sid and r.state not in ('kept', 'absent', 'deleted')) as "isWanted"
       from recordings.left_at_carrier l where carrier_sid = $1 and removed_at is null`, [carrierSid],
    );
    if (!left) return;
    // It is due again at once when it is here.
    if (left.isWanted) return this.lookAgain(left, FAILED_PAUSE_SECONDS);
    try {
      await this.carrier.remove(carrierSid);
      await this.database.query('update recordings.left_at_carrier set removed_at = $2, due_at = null where carrier_sid = $1', [carrierSid, this.clock.now()]);
    } catch (error) {
      await this.again(left, error);
    }
  }

  private async again({ carrierSid, callSid, tries }: Left, error: unknown): Promise<void> {
    if (callSid && error instanceof CarrierError && error.status >= 400 && error.status < 500) {
      await this.carrier.change(callSid, carrierSid, 'stopped').catch((refused: unknown) => this.logger.debug({ err: refused, carrierSid }, 'a recording could not be stopped: it has ended'));
    } else {
      this.logger.warn({ err: error, carrierSid }, 'a recording could not be deleted at the carrier; it is tried again');
    }
    await this.lookAgain({ carrierSid }, pauseAfter(tries + 1));
  }

  private async lookAgain({ carrierSid }: Pick<Left, 'carrierSid'>, seconds: number): Promise<void> {
    const due = new Date(this.clock.now().getTime() + seconds * 1000);
    await this.database.query('update recordings.left_at_carrier set tries = tries + 1, due_at = $2 where carrier_sid = $1 and removed_at is null', [carrierSid, due]);
  }
}
