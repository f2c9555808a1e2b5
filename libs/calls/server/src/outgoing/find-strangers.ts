import { Injectable } from '@nestjs/common';
import type { CallPurpose } from '@pukar/calls-core/domain';
import { Database } from '@pukar/platform/database';
import { Telephony, type CarrierCall } from '@pukar/platform/telephony';
import { NumberToRingPort } from '../ports/number-to-ring.port.js';

/** How far the carrier's clock may be behind ours. */
const SKEW_SECONDS = 5;

/** A dial of which we do not know whether it rang. */
export interface UnknownDial {
  readonly purpose: CallPurpose;
  readonly about: string;
  readonly dialBeganAt: Date;
}

/** Finds, in the carrier's list, lines to the number of a dial that belong to no call of ours yet, the oldest first. */
@Injectable()
export class FindStrangers {
  constructor(
    private readonly database: Database,
    private readonly telephony: Telephony,
    private readonly numbers: NumberToRingPort,
  ) {}

  async execute({ purpose, about, dialBeganAt }: UnknownDial): Promise<CarrierCall[]> {
    const number = await this.numbers.numberOf(purpose, about, this.database);
    return number ? this.to(number, dialBeganAt) : [];
  }

  /** Likewise, to a number. */
  async to(number: string, dialBeganAt: Date): Promise<CarrierCall[]> {
    const since = new Date(dialBeganAt.getTime() - SKEW_SECONDS * 1000);
    const listed = (await this.telephony.linesTo(number, since)).filter((line) => !line.startedAt || line.startedAt >= since);
    return this.notOurs(listed);
  }

  /** Those of a list that are no line of a call of ours. */
  async notOurs(lines: readonly CarrierCall[]): Promise<CarrierCall[]> {
    const known = await this.database.query<{ sid: string }>(
      'select carrier_sid as sid from calls.call where carrier_sid = any($1) union all select carrier_sid from calls.second_party where carrier_sid = any($1) union all select carrier_sid from calls.party where carrier_sid = any($1)', [lines.map((line) => line.sid)],
    );
    const ours = new Set(known.map(({ sid }) => sid));
    return lines.filter((line) => !ours.has(line.sid));
  }
}
