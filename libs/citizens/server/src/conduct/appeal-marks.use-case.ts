import { Inject, Injectable } from '@nestjs/common';
import { CONDUCT_POLICY, decideMark, parsePhone } from '@pukar/citizens-core/domain';
import { err, ok, type Clock, type Result } from '@pukar/kernel';
import { Database, type Tx } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { CitizenStore } from '../persistence/citizen-store.js';
import { Vault } from '../persistence/vault.js';
import { AppealWords } from './appeal-words.js';
import { ConductStore, type MarkAct } from './conduct-store.js';

/** What an appeal came to: kept, decided for good before, or there is nothing to appeal against. */
export type Appealed = 'noted' | 'decided' | 'nothing';

/**
 * Takes a caller's appeal: against every mark that counts on their number. By keypad, from the limited caller's own call; or
 * entered by the agent who has them on the line, in the caller's words. Twice changes nothing.
 */
@Injectable()
export class AppealMarks {
  constructor(
    private readonly database: Database,
    private readonly store: ConductStore,
    private readonly citizens: CitizenStore,
    private readonly vault: Vault,
    private readonly words: AppealWords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `from`: the number as the carrier says it; a withheld one has no marks that could be found. Rejects once it is too late, having noted nothing. */
  async byKeypad(from: string | undefined, late?: AbortSignal): Promise<Appealed> {
    const phone = parsePhone(from);
    if (!phone) return 'nothing';
    return this.database.transaction(async (tx) => {
      const [citizen] = await tx.query<{ id: string }>('select id from vault.citizen where phone_hash = $1', [this.vault.hashOf(phone)]);
      return citizen ? this.appeal(tx, citizen.id, { byKind: 'caller', byId: null, words: '' }) : 'nothing';
    }, late);
  }

  /** Tells the agent nothing of what there is: an appeal is no way to ask whether somebody was marked. */
  async byAgent(said: { readonly callId: string; readonly agentId: string; readonly words: string }): Promise<Result<null, 'not-your-call'>> {
    const { callId, agentId } = said;
    return this.database.transaction(async (tx) => {
      if (!(await this.words.isWith(tx, callId, agentId))) return err('not-your-call');
      const citizen = await this.citizens.ofCall(tx, callId);
      if (citizen) await this.appeal(tx, citizen.id, { byKind: 'agent', byId: agentId, words: this.words.masked(said.words) });
      return ok(null);
    });
  }

  private async appeal(tx: Tx, citizenId: string, by: Pick<MarkAct, 'byKind' | 'byId' | 'words'>): Promise<Appealed> {
    const at = this.clock.now();
    const counting = new Date(at.getTime() - CONDUCT_POLICY.windowSeconds * 1000);
    const marks = await this.store.read(tx, `m.citizen_id = $1 and m.call_at > $2 and m.state in ('upheld', 'appealed', 'confirmed')`, [citizenId, counting], 'order by m.id for update');
    for (const mark of marks) {
      const appealed = decideMark(mark, 'appeal', by.byId);
      if (!appealed.ok) continue;
      await this.store.move(tx, mark.id, appealed.value, { byId: by.byId, at });
      await this.store.note(tx, mark.id, { what: 'appeal', ...by, at });
    }
    if (marks.length === 0) return 'nothing';
    return marks.every(({ state }) => state === 'confirmed') ? 'decided' : 'noted';
  }
}
