import { Inject, Injectable } from '@nestjs/common';
import type { SetSkills as Wish } from '@pukar/acd-core/contracts';
import { isSkillOf } from '@pukar/acd-core/domain';
import { err, LANGUAGES, ok, type Clock, type IdSource, type Result } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK, IDS } from '@pukar/platform/ids';
import { recordAudit } from '@pukar/platform/outbox';
import { FloorChanges } from '../live/floor-changes.js';

export type SetSkillsRefusal = 'unknown-agent' | 'unknown-skill';

/** A supervisor says how well an agent speaks, knows the departments, and how senior they are: it counts from the next distribution on. */
@Injectable()
export class SetSkills {
  constructor(
    private readonly database: Database,
    private readonly floor: FloorChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  execute({ agentId, skills, by }: Wish & { readonly by: string }): Promise<Result<null, SetSkillsRefusal>> {
    return this.database.transaction(async (tx) => {
      const policy = await this.floor.policy.read(tx);
      if (!Object.keys(skills).every((skill) => isSkillOf(skill, policy, LANGUAGES))) return err('unknown-skill' as const);
      const set = await tx.query('update acd.agent set skills = $2 where id = $1 returning 1', [agentId, JSON.stringify(skills)]);
      if (set.length === 0) return err('unknown-agent' as const);
      this.floor.book.note(tx, { kind: 'skills-set', at: this.clock.now(), agentId, detail: { skills, by } });
      await recordAudit(tx, { id: this.ids.uuid(), actorKind: 'staff', actorId: by, action: 'floor.set-skills', subjectKind: 'agent', subjectId: agentId, detail: skills });
      await this.floor.agentChanged(tx, agentId);
      return ok(null);
    });
  }
}
