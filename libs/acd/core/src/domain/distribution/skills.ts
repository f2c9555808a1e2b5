import type { FloorPolicy } from '../policy/floor-policy.js';
import type { AgentAtWork } from './floor-now.js';

/** What a language of the person counts as whose level nobody gave. */
export const SPOKEN_LEVEL = 3;

/** How well an agent speaks a language; 0 not at all. */
export const languageLevel = (agent: Pick<AgentAtWork, 'languages' | 'skills'>, language: string): number => levelsOfLanguage(language)(agent);

/** The same of many agents. */
export function levelsOfLanguage(language: string): (agent: Pick<AgentAtWork, 'languages' | 'skills'>) => number {
  const skill = `language:${language}`;
  return ({ languages, skills }) => skills[skill] ?? (languages.includes(language) ? SPOKEN_LEVEL : 0);
}

/** How well they know the matters of a group. */
export const groupLevel = (agent: Pick<AgentAtWork, 'skills'>, group: string, policy: Pick<FloorPolicy, 'defaultLevel'>): number => levelsOfGroup(group, policy)(agent);

/** The same of many agents. */
export function levelsOfGroup(group: string, { defaultLevel }: Pick<FloorPolicy, 'defaultLevel'>): (agent: Pick<AgentAtWork, 'skills'>) => number {
  const skill = `group:${group}`;
  return ({ skills }) => skills[skill] ?? defaultLevel;
}

export const seniorityOf = ({ skills }: Pick<AgentAtWork, 'skills'>, policy: Pick<FloorPolicy, 'defaultLevel'>): number => skills['seniority'] ?? policy.defaultLevel;

type Speaker = Pick<AgentAtWork, 'languages' | 'skills'>;

/** A language that somebody speaks, and how well. */
interface Spoken {
  readonly language: string;
  readonly level: number;
}

/** What was worked out of an agent's skills lasts as long as they do: of thousands few change between two rounds. */
const SPOKEN = new WeakMap<Speaker['skills'], { readonly languages: Speaker['languages']; readonly spoken: readonly Spoken[] }>();

/** The languages that they speak at all, and how well. */
export function spokenBy({ languages, skills }: Speaker): readonly Spoken[] {
  const known = SPOKEN.get(skills);
  if (known?.languages === languages) return known.spoken;
  const all = new Set([...languages, ...Object.keys(skills).flatMap((key) => (key.startsWith('language:') ? [key.slice('language:'.length)] : []))]);
  const spoken = [...all].map((language) => ({ language, level: languageLevel({ languages, skills }, language) }));
  SPOKEN.set(skills, { languages, spoken });
  return spoken;
}

/** The group that a department belongs to, where it belongs to one. */
export const groupOf = (topic: string | null, policy: Pick<FloorPolicy, 'groups'>): string | null =>
  policy.groups.find(({ departments }) => topic !== null && departments.includes(topic))?.code ?? null;

/** What can be given to an agent under a policy: each language, each group, seniority. */
export const isSkillOf = (skill: string, policy: Pick<FloorPolicy, 'groups'>, languages: readonly string[]): boolean =>
  skill === 'seniority' || languages.some((language) => skill === `language:${language}`) || policy.groups.some(({ code }) => skill === `group:${code}`);
