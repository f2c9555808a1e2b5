/** How a deployment lets people in who work outside the floor: supervisors, administrators, officers. */
export interface AccessSettings {
  /** `required`: they add a second factor before anything else is open. `offered`: whoever has added one is asked for it. `off`: nobody is. */
  readonly secondFactor: 'required' | 'offered' | 'off';
  /** After how many minutes without a touch their session ends. */
  readonly idleMinutes: number;
}

export const ACCESS_SETTINGS = Symbol('access settings');
export const USUAL_ACCESS: AccessSettings = { secondFactor: 'offered', idleMinutes: 30 };

/** Why somebody's session ended of whom nothing came for so long. */
export const nobodyWasThere = ({ idleMinutes }: Pick<AccessSettings, 'idleMinutes'>): string => `Nothing was done here for ${idleMinutes === 1 ? 'a minute' : `${idleMinutes} minutes`}, so you were signed out.`;
