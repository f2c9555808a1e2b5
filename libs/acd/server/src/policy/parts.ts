import { DistributionRound } from '../use-cases/distribution-round.js';
import { PolicyInForce } from './policy-in-force.js';

/** What distribution by policy needs in either process. */
export const distributionParts = [DistributionRound, PolicyInForce] as const;
