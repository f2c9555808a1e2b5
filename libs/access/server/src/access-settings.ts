/** How a deployment lets its staff in. */
export interface AccessSettings {
  /** `required`: whoever works outside the floor adds a second factor before anything else is open. `offered`: whoever has added one is asked for it. `off`: nobody is. */
  readonly secondFactor: 'required' | 'offered' | 'off';
  /** After how many minutes without a touch the session of somebody outside the floor ends. */
  readonly idleMinutes: number;
}

export const ACCESS_SETTINGS = Symbol('access settings');
export const USUAL_ACCESS: AccessSettings = { secondFactor: 'offered', idleMinutes: 30 };
