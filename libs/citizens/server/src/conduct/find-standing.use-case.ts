import { Inject, Injectable } from '@nestjs/common';
import { CONDUCT_POLICY, parsePhone, standingOf, type CountedMark, type Standing } from '@pukar/citizens-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { Vault } from '../persistence/vault.js';
import { ConductCallsPort } from '../ports/conduct-calls.port.js';

const FREE: Standing = { mayReachPerson: true, isWarned: false };
const LONGEST_WAIT_SECONDS = Math.max(...CONDUCT_POLICY.steps.map(({ personEverySeconds }) => personEverySeconds ?? 0));

/**
 * Whether a caller reaches a person now. Asked in the caller's own call, and before a call that we owe them, and nowhere else:
 * there is no way to ask about a number. Their conversations are counted from the calls' rows, so that a redial resets nothing; but never the call that asks,
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
    const [citizen] = await this.database.query<{ id: string }>('select id from vault.citizen where phone_hash = $1', [this.vault.hashOf(phone)]);
    return citizen ? this.ofCitizen(this.database, citizen.id, callId) : FREE;
  }

  /** `but`: the call that asks; null when we ask before we ring. */
  async ofCitizen(source: Pick<Tx, 'query'>, citizenId: string, but: string | null): Promise<Standing> {
    const now = this.clock.now();
    const marks = await source.query<CountedMark>(
      `select kind, state, call_at as "callAt", appealed_at as "appealedAt" from vault.conduct_mark where citizen_id = $1 and call_at > $2 and state in ('upheld', 'appealed', 'confirmed')`,
      [citizenId, ago(now, CONDUCT_POLICY.windowSeconds)],
    );
    return marks.length > 0 ? standingOf(marks, await this.talksOf(source, citizenId, but, now), CONDUCT_POLICY, now) : FREE;
  }

  private async talksOf(source: Pick<Tx, 'query'>, citizenId: string, but: string | null, now: Date): Promise<readonly Date[]> {
    const calls = await source.query<{ id: string }>('select call_id as id from vault.caller where citizen_id = $1 and is_call and called_at > $2 and call_id is distinct from $3::uuid', [citizenId, ago(now, LONGEST_WAIT_SECONDS), but]);
    return calls.length === 0 ? [] : this.calls.talksAmong(calls.map(({ id }) => id), source);
  }
}

const ago = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1000);
