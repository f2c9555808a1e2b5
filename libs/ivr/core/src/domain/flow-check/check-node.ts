import type { Flow, FlowNode } from '../flow.js';
import { portShape } from '../flow-port.js';
import { PROMISING_PROMPTS } from '../promising-prompts.js';
import { checkChoices } from './check-choices.js';
import type { Finding } from './flow-fault.js';
import { partsOf } from './parts-of.js';

/** What is wrong with a node's own shape, whatever it says. */
export function checkNode(flow: Flow, node: FlowNode): readonly Finding[] {
  return [...checkChoices(flow, node), ...checkHelps(node), ...checkPort(node), ...checkPromises(node)];
}

/** Help that may be all left out, or that there is none of, leaves a caller in silence. */
function checkHelps(node: FlowNode): readonly Finding[] {
  if (!('helps' in node)) return [];
  const isSilent = node.helps.length === 0 || node.helps.some((parts) => parts.every(({ on }) => on !== undefined));
  return isSilent ? [{ code: 'no-help', detail: node.kind }] : [];
}

function checkPort(node: FlowNode): readonly Finding[] {
  if (!('port' in node)) return [];
  const shape = portShape(node.port);
  if (!shape) return [{ code: 'unknown-port', detail: node.port }];
  const secret: Finding[] = node.kind === 'collect' && node.readBack && shape.secret ? [{ code: 'secret-read-back', detail: node.port }] : [];
  const codes = Object.keys(shape.codes);
  if (node.kind === 'choose') return codes.join() === 'page,none' ? [] : [{ code: 'no-list', detail: node.port }];
  const branched = Object.keys(node.branches);
  if (branched.length === 0) return [{ code: 'no-branches', detail: node.port }];
  return [
    ...secret,
    ...codes.filter((code) => !branched.includes(code)).map((code): Finding => ({ code: 'code-without-branch', detail: `${code} of ${node.port}` })),
    ...branched.filter((code) => !codes.includes(code)).map((code): Finding => ({ code: 'branch-without-code', detail: `${code} of ${node.port}` })),
  ];
}

/** Nobody whose number is hidden is told that we ring them back. */
function checkPromises(node: FlowNode): readonly Finding[] {
  const promises = partsOf(node).filter(({ prompt }) => PROMISING_PROMPTS.has(prompt));
  const unguarded = promises.filter(({ when = [] }) => !when.some((one) => one.field === 'hidden' && 'isNot' in one && one.isNot.includes('yes')));
  return unguarded.map(({ prompt }) => ({ code: 'promise-to-hidden', detail: prompt }));
}
