import { type FactorTables, SecondFactors } from '@pukar/platform/accounts';
import { keysOfPassword } from '@pukar/platform/crypto';

/** Where the second factors of officers are. */
export const OFFICER_FACTORS: FactorTables = { factors: 'forwarding.second_factor', codes: 'forwarding.recovery_code', person: 'officer_id' };

/** One officer's, opened with the password that they just gave: this process has no key of its own. A wrong password throws when it opens. */
export const factorsOf = async (officerId: string, password: string): Promise<SecondFactors> => new SecondFactors(await keysOfPassword(password, officerId), OFFICER_FACTORS);
