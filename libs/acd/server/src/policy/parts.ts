import { FloorAgents } from '../live/floor-agents.js';
import { DistributionRound } from '../use-cases/distribution-round.js';
import { FindPolicyFaults } from './find-policy-faults.js';
import { ListPolicies } from './list-policies.use-case.js';
import { PolicyController } from './policy.controller.js';
import { PolicyInForce } from './policy-in-force.js';
import { PublishPolicy } from './publish-policy.use-case.js';

/** What distribution by policy needs in either process. Needs `CallersPastPort`. */
export const distributionParts = [DistributionRound, FloorAgents, PolicyInForce] as const;

/** The administrators' page of the policy, in the api. Needs `DepartmentsPort` and `PeoplePort`. */
export const policyServer = { providers: [FindPolicyFaults, ListPolicies, PublishPolicy], controllers: [PolicyController], migrations: [] } as const;
