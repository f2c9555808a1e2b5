/** When the desk asks whether it is one outage, and who opens one. Given by the configuration. */
export interface IncidentPolicy {
  /** So many citizens of one place with one category … */
  readonly citizens: number;
  /** … within so many hours. */
  readonly hours: number;
  /** An agent's outage is open at once, or waits for a supervisor. */
  readonly byAgents: 'opened' | 'proposed';
}

/** The token of the policy. */
export const INCIDENT_POLICY = Symbol('incident policy');

/** What callers are told of an outage that an agent opened, until a supervisor says more. */
export const WORDS_OF_AGENTS = {
  'hi-IN': 'इस इलाके से कई लोगों ने यही समस्या बताई है। संबंधित कार्यालय को जानकारी दी जा रही है।',
  'en-IN': 'Several people of this area have told us of the same problem. The office concerned is being informed.',
} as const;
