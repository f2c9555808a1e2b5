import type { Branch, Choice, Condition, FlowNode, NodeId } from '../flow.js';

/** A line of a drawing: where it leads, and when it is gone. */
export interface Link {
  readonly to: NodeId;
  readonly label: string;
}

/** The lines out of a node, but for the keys that are the same everywhere. */
export function linksOf(node: FlowNode): readonly Link[] {
  switch (node.kind) {
    case 'say':
      return [{ to: node.next, label: '' }];
    case 'menu':
      return [...ofChoices(node.choices), ...given(node.repeat, '*'), ...given(node.giveUp, 'in the end')];
    case 'ask':
      return [...ofBranches(node.branches), { to: node.cannotSayNow, label: 'cannot say' }];
    case 'branch':
      return [...node.cases.map(({ to, when }) => ({ to, label: when.map(told).join(' and ') })), { to: node.otherwise, label: 'otherwise' }];
    case 'call':
      return [{ to: node.to, label: 'into' }, { to: node.next, label: 'then' }];
    case 'collect':
      return [...ofChoices(node.choices ?? {}, ' #'), ...ofBranches(node.branches), { to: node.cannotSayNow, label: 'cannot say' }, { to: node.giveUp, label: 'in the end' }];
    case 'choose':
      return [{ to: node.next, label: 'chosen' }, { to: node.none, label: 'none' }, { to: node.cannotSayNow, label: 'cannot say' }, ...given(node.giveUp, 'in the end')];
    case 'record':
      return [...ofBranches(node.branches), { to: node.cannotSayNow, label: 'cannot say' }, { to: node.giveUp, label: 'in the end' }];
    default:
      return [];
  }
}

const ofChoices = (choices: Readonly<Record<string, Choice>>, after = ''): Link[] =>
  Object.entries(choices).map(([key, { to, when }]) => ({ to, label: `${key}${after}${when ? ` if ${when.map(told).join(' and ')}` : ''}` }));

const ofBranches = (branches: Readonly<Record<string, Branch>>): Link[] => Object.entries(branches).flatMap(([code, branch]) => ('to' in branch ? [{ to: branch.to, label: code }] : []));

const given = (to: NodeId | undefined, label: string): Link[] => (to ? [{ to, label }] : []);

function told(condition: Condition): string {
  if ('is' in condition) return `${condition.field} is ${condition.is.join(' or ')}`;
  return 'isNot' in condition ? `${condition.field} is not ${condition.isNot.join(' or ')}` : `${condition.field} has ${condition.passed ? '' : 'not '}passed`;
}
