import type { FactorTables } from '@pukar/platform/accounts';

/** Where the second factors of the staff are. */
export const STAFF_FACTORS: FactorTables = { factors: 'access.second_factor', codes: 'access.recovery_code', person: 'staff_id' };
