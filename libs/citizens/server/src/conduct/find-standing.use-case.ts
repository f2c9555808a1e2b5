import { Inject, Injectable } from '@nestjs/common';
import { CONDUCT_POLICY, parsePhone, standingOf, type CountedMark, type Standing } from '@pukar/citizens-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Vault } from '../persistence/vault.js';
import { ConductCallsPort } from '../ports/conduct-calls.port.js';

const FREE: Standing = { mayReachPerson: true, isWarned: false };
const LONGEST_WAIT_SECONDS = Math.max(...CONDUCT_POLICY.steps.map(({ personEverySeconds }) => personEverySeconds ?? 0));

/**
 * Whether a caller reaches a person now. Asked in the caller's own call, and nowhere else: there is no way to ask about a
 * number. Their conversations are counted from the calls' rows, so that a redial resets nothing; but never the call that asks,
 * whose request may come again when it waits already. Who withholds their number has no limit by number.
 */
@Injectable()
export class FindStanding {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly calls: ConductCallsPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(from: string | undefined, callId: string): Promise<Standing> {
    const phone = parsePhone(from);
    if (!phone) return FREE;
    const now = this.clock.now();
    const marks = await this.database.query<CountedMark & { readonly citizenId: string }>(
      `select m.citizen_id as "citizenId", m.kind, m.state, m.call_at as "callAt", m.appealed_at as "appealedAt"
       from vault.citizen c join vault.conduct_mark m on m.citizen_id = c.id
       where c.phone_hash = $1 and m.call_at > $2 and m.state in ('upheld', 'appealed', 'confirmed')`,
      [this.vault.hashOf(phone), ago(now, CONDUCT_POLICY.windowSeconds)],
    );
    return marks[0] ? standingOf(marks, await this.talksOf(marks[0].citizenId, callId, now), CONDUCT_POLICY, now) : FREE;
  }

  private async talksOf(citizenId: string, but: string, now: Date): Promise<readonly Date[]> {
    const calls = await this.database.query<{ id: string }>('select call_id as id from vault.caller where citizen_id = $1 and called_at > $2 and call_id <> $3', [citizenId, ago(now, LONGEST_WAIT_SECONDS), but]);
    return calls.length === 0 ? [] : this.calls.talksAmong(calls.map(({ id }) => id));
  }
}

const ago = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000);
