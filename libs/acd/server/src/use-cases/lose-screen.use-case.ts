import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@pukar/kernel';
import { Database, Together } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { FloorChanges } from '../live/floor-changes.js';

/** A screen, by its socket, that its agent has no more. */
interface Gone {
  readonly agentId: string;
  readonly screen: string;
}

/**
 * An agent's screen was closed, or is being loaded again: no call is offered to it meanwhile, and what rings there goes
 * on to somebody else when it is not back within moments. A screen that another one replaced changes nothing. Where a
 * line is cut that many have, theirs are lost together.
 */
@Injectable()
export class LoseScreen {
  private readonly losing = new Together<Gone, void>((gone) => this.lose(gone));

  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(gone: Gone): Promise<void> {
    return this.losing.ask(gone);
  }

  private async lose(gone: readonly Gone[]): Promise<void[]> {
    const { reloadSeconds } = (await this.floor.policy.read()).presence;
    const backBy = new Date(this.clock.now().getTime() + reloadSeconds * 1000);
    await this.database.transaction(async (tx) => {
      const lost = await tx.query<{ id: string }>(
        `with held as (
           select a.id from jsonb_to_recordset($1::jsonb) as gone ("agentId" uuid, screen text) join acd.agent a on a.id = gone."agentId" and a.lease_holder = gone.screen order by a.id for update of a
         )
         update acd.agent a set unready = '{line-down}', lease_until = least(a.lease_until, $2) from held where a.id = held.id returning a.id`,
        [JSON.stringify(gone), backBy],
      );
      await this.floor.agentsChanged(tx, lost.map(({ id }) => id));
    });
    return gone.map(() => undefined);
  }
}
