import { GENERAL_QUEUE, type FloorPolicy } from './floor-policy.js';
import type { PolicyFault, PolicyFaultCode } from './policy-fault.js';

type Path = readonly (string | number)[];

/** Codes that are there twice, or of nothing. */
export function checkCodes(policy: FloorPolicy, { departments, topics }: { readonly departments: readonly string[]; readonly topics: readonly string[] }): readonly PolicyFault[] {
  const general = policy.queues[0];
  return [
    ...(general.code === GENERAL_QUEUE ? [] : [fault('no-general', ['queues', 0, 'code'])]),
    ...(general.topics.length === 0 ? [] : [fault('general-topics', ['queues', 0, 'topics'])]),
    ...(['queues', 'groups', 'breaks'] as const).flatMap((part) => twice('code-twice', policy[part].map(({ code }, nth) => ({ value: code, at: [part, nth, 'code'] })))),
    ...namedBy(policy.groups, 'groups', 'departments').flatMap(({ value, at }) => (departments.includes(value) ? [] : [fault('unknown-department', at, value)])),
    ...namedBy(policy.queues, 'queues', 'topics').flatMap(({ value, at }) => (departments.includes(value) || topics.includes(value) ? [] : [fault('unknown-topic', at, value)])),
    ...twice('department-twice', namedBy(policy.groups, 'groups', 'departments')),
    ...twice('topic-twice', namedBy(policy.queues, 'queues', 'topics')),
  ];
}

const fault = (code: PolicyFaultCode, at: Path, detail = ''): PolicyFault => ({ code, at, detail });

const namedBy = <Field extends string>(parts: readonly Readonly<Record<Field, readonly string[]>>[], part: string, field: Field): readonly { readonly value: string; readonly at: Path }[] =>
  parts.flatMap((one, nth) => one[field].map((value, of) => ({ value, at: [part, nth, field, of] })));

function twice(code: PolicyFaultCode, values: readonly { readonly value: string; readonly at: Path }[]): readonly PolicyFault[] {
  const seen = new Set<string>();
  return values.flatMap(({ value, at }) => {
    const again = seen.has(value);
    seen.add(value);
    return again ? [fault(code, at, value)] : [];
  });
}
