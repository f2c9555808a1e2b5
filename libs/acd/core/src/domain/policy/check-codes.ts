import { GENERAL_QUEUE, type FloorPolicy } from './floor-policy.js';
import type { PolicyFault, PolicyFaultCode } from './policy-fault.js';

type Path = readonly (string | number)[];

/** Codes that are there twice, or of nothing. */
export function checkCodes(policy: FloorPolicy, departments: readonly string[]): readonly PolicyFault[] {
  const general = policy.queues[0];
  return [
    ...(general.code === GENERAL_QUEUE ? [] : [fault('no-general', ['queues', 0, 'code'])]),
    ...(general.topics.length === 0 ? [] : [fault('general-topics', ['queues', 0, 'topics'])]),
    ...(['queues', 'groups', 'breaks'] as const).flatMap((part) => twice('code-twice', policy[part].map(({ code }, nth) => ({ value: code, at: [part, nth, 'code'] })))),
    ...departmentsOf(policy).flatMap(({ value, at }) => (departments.includes(value) ? [] : [fault('unknown-department', at, value)])),
    ...twice('department-twice', policy.groups.flatMap((group, nth) => group.departments.map((value, of) => ({ value, at: ['groups', nth, 'departments', of] })))),
    ...twice('topic-twice', policy.queues.flatMap((queue, nth) => queue.topics.map((value, of) => ({ value, at: ['queues', nth, 'topics', of] })))),
  ];
}

const fault = (code: PolicyFaultCode, at: Path, detail = ''): PolicyFault => ({ code, at, detail });

const departmentsOf = ({ groups, queues }: FloorPolicy): readonly { readonly value: string; readonly at: Path }[] => [
  ...groups.flatMap(({ departments }, nth) => departments.map((value, of) => ({ value, at: ['groups', nth, 'departments', of] }))),
  ...queues.flatMap(({ topics }, nth) => topics.map((value, of) => ({ value, at: ['queues', nth, 'topics', of] }))),
];

function twice(code: PolicyFaultCode, values: readonly { readonly value: string; readonly at: Path }[]): readonly PolicyFault[] {
  const seen = new Set<string>();
  return values.flatMap(({ value, at }) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [fault(code, at, value)] : [];
  });
}
