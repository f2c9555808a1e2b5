import { Inject, Injectable } from '@nestjs/common';
import { FloorPolicySchema, type PolicyPage, type PolicyText } from '@pukar/acd-core/contracts';
import { DEFAULT_POLICY } from '@pukar/acd-core/domain';
import type { Clock } from '@pukar/kernel';
import { Database } from '@pukar/platform/database';
import { CLOCK } from '@pukar/platform/ids';
import { PeoplePort } from '../board/people.port.js';
import { DepartmentsPort } from './departments.port.js';
import { PolicyInForce } from './policy-in-force.js';

/** Shows the policy that holds, and all that were published. */
@Injectable()
export class ListPolicies {
  constructor(
    private readonly database: Database,
    private readonly policy: PolicyInForce,
    private readonly people: PeoplePort,
    private readonly departments: DepartmentsPort,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<PolicyPage> {
    const rows = await this.database.query<{ version: number; in_force_at: Date; made_by: string | null; note: string }>('select version, in_force_at, made_by, note from acd.policy order by in_force_at desc, version desc limit 200');
    const names = await this.people.names([...new Set(rows.flatMap(({ made_by }) => made_by ?? []))]);
    const { version, policy } = await this.policy.readVersion();
    return {
      serverTime: this.clock.now().toISOString(),
      inForce: { version, policy: FloorPolicySchema.parse(policy) },
      versions: rows.map((row) => ({ version: row.version, inForceFrom: row.in_force_at.toISOString(), madeBy: row.made_by === null ? null : (names.get(row.made_by) ?? null), note: row.note })),
      departments: (await this.departments.list()).map(({ code, name }) => ({ code, name: { ...name } })),
      topics: [...(await this.departments.topics())],
    };
  }

  /** Undefined for a version that there is not. */
  async text(version: number): Promise<PolicyText | undefined> {
    if (version === 0) return { version, policy: FloorPolicySchema.parse(DEFAULT_POLICY) };
    const [row] = await this.database.query<{ document: unknown }>('select document from acd.policy where version = $1', [version]);
    return row && { version, policy: FloorPolicySchema.parse(row.document) };
  }
}
