import type { FloorPolicy, SkillNeed } from './floor-policy.js';
import type { PolicyFault, PolicyFaultCode } from './policy-fault.js';

/** Topics of the menus are written small. */
const DEPARTMENT_CODE = /^[A-Z]/;

/** What is known of an agent for the check. */
export interface KnownAgent {
  readonly languages: readonly string[];
  readonly skills: Readonly<Record<string, number>>;
}

/** What a queue asks of agents, and whether anybody has it. */
export function checkNeeds(policy: FloorPolicy, nth: number, agents: readonly KnownAgent[]): readonly PolicyFault[] {
  const queue = policy.queues[nth]!;
  return queue.needs.flatMap((need, of) => {
    const fault = (code: PolicyFaultCode, detail: string, ...at: readonly (string | number)[]): PolicyFault => ({ code, detail, at: ['queues', nth, 'needs', of, ...at] });
    const isTwice = queue.needs.findIndex(({ skill }) => skill === need.skill) < of;
    return [
      ...(isTwice ? [fault('need-twice', need.skill, 'skill')] : []),
      ...(need.skill === 'group' && policy.groups.length === 0 ? [fault('no-groups', '', 'skill')] : []),
      ...need.relax.flatMap((_step, step) => (comesDown(need, step) ? [] : [fault('relax-order', '', 'relax', step)])),
      ...(agents.length === 0 ? [] : missing(policy, nth, need, agents).map((what) => fault('nobody-has', what, 'level'))),
    ];
  });
}

function comesDown({ level, relax }: SkillNeed, step: number): boolean {
  const before = relax[step - 1] ?? { afterSeconds: 0, level };
  const now = relax[step]!;
  return now.afterSeconds > before.afterSeconds && before.level !== null && (now.level === null || now.level < before.level);
}

/** Names what a need comes down to in the end that nobody has. A language that nobody speaks is served in the state's. */
function missing(policy: FloorPolicy, nth: number, { skill, level, relax }: SkillNeed, agents: readonly KnownAgent[]): readonly string[] {
  const least = relax.length > 0 ? relax.at(-1)!.level : level;
  if (least === null || skill === 'language') return [];
  const has = (key: string): boolean => agents.some(({ skills }) => (skills[key] ?? policy.defaultLevel) >= least);
  if (skill === 'seniority') return has('seniority') ? [] : [`seniority ${least}`];
  const { topics } = policy.queues[nth]!;
  // Who comes by a topic of the menus may be about any department.
  const isAny = topics.length === 0 || topics.some((topic) => !DEPARTMENT_CODE.test(topic));
  const asked = policy.groups.filter(({ departments }) => isAny || departments.some((code) => topics.includes(code)));
  return asked.filter(({ code }) => !has(`group:${code}`)).map(({ name }) => `"${name.en}" at level ${least}`);
}
