import type { Role, SignedIn } from '@pukar/access-core/contracts';
import { isOutsideTheFloor } from '@pukar/access-core/domain';
import type { AccessSettings } from '@pukar/platform/accounts';

export const mustAddFactor = (role: string, hasFactor: boolean, { secondFactor }: AccessSettings): boolean => secondFactor === 'required' && isOutsideTheFloor(role) && !hasFactor;

/** What a page is told about the person who signed in. */
export function signedInOf(staff: { readonly id: string; readonly name: string; readonly role: Role; readonly languages: readonly string[] }, hasFactor: boolean, settings: AccessSettings): SignedIn {
  return {
    id: staff.id, name: staff.name, role: staff.role, languages: [...staff.languages],
    ...(mustAddFactor(staff.role, hasFactor, settings) && { mustAddFactor: true }),
    ...(isOutsideTheFloor(staff.role) && { idleMinutes: settings.idleMinutes }),
  };
}
