import { Injectable } from '@nestjs/common';
import type { ShownPolicyFault } from '@pukar/acd-core/contracts';
import { checkPolicy, faultInWords, type FloorPolicy, type KnownAgent } from '@pukar/acd-core/domain';
import { Database } from '@pukar/platform/database';
import { DepartmentsPort } from './departments.port.js';

/** Finds what is wrong with a policy for this deployment: its departments, and the agents whom the floor knows. */
@Injectable()
export class FindPolicyFaults {
  constructor(
    private readonly database: Database,
    private readonly departments: DepartmentsPort,
  ) {}

  async execute(policy: FloorPolicy): Promise<readonly ShownPolicyFault[]> {
    const departments = (await this.departments.list()).map(({ code }) => code);
    const agents = await this.database.query<KnownAgent>('select languages, skills from acd.agent');
    return checkPolicy(policy, { departments, topics: await this.departments.topics(), agents }).map((fault) => ({ at: fault.at.join('.'), code: fault.code, says: faultInWords(fault) }));
  }
}
