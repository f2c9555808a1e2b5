import { GIVEN_REST } from '@pukar/kernel';
import type { BreakReason } from './policy/floor-policy.js';

/** A break that no agent chooses by themselves: it is offered after an abusive call, whatever the policy's breaks are. */
export const AFTER_ABUSE: BreakReason = { code: GIVEN_REST, name: { en: 'After an abusive call', hi: 'अपशब्द वाली कॉल के बाद' }, minutes: 5, counts: 'break' };

/** The break that a code names; undefined for one that there is not (any more). */
export const breakOf = (breaks: readonly BreakReason[], code: string | null): BreakReason | undefined => [...breaks, AFTER_ABUSE].find((one) => one.code === code);
