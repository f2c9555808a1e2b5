import type { Flow, FlowNode, NodeId } from '../flow.js';
import { pathsFromStart } from '../flow-check/paths.js';
import { sharedParts } from '../flow-check/shared-parts.js';
import { linksOf } from './links-of.js';

const BEGINNING = 'the beginning';

/**
 * Draws a flow as Markdown with one Mermaid chart for each of its parts: what lies behind each choice of the menu that most ways
 * lead to, each shared part, and the beginning. The reserved keys are the same everywhere and are not drawn.
 */
export function drawFlow(flow: Flow): string {
  const groups = groupsOf(flow);
  const charts = [...new Set(groups.values())].map((group) => `## ${titleOf(group, flow)}\n\n${chartOf(flow, groups, group)}`);
  return `# The flow

Drawn by \`npm run flow-check\` from flow ${flow.version}: ${Object.keys(flow.nodes).length} points of a call. From every menu \`${flow.keys.repeat}\` repeats, \`${flow.keys.back}\` goes back, \`${flow.keys.human}\` leads to \`${flow.human}\` and \`${flow.keys.language}\` to \`${flow.language}\`;
silence and senseless keys lead to \`${flow.lost}\` in the end. None of that is drawn. Dashed are points of other charts.

| Shape | What it is |
| --- | --- |
| hexagon | a menu |
| slanted | digits that are keyed in, and where they are looked up |
| bent | a list to choose from, or something recorded |
| barrel | a question that nobody hears |
| diamond | goes on by what is known |
| double frame | a shared part that is walked |
| round | a person, something left, or the end |

${charts.join('\n\n')}
`;
}

/** The part in which each node is drawn. */
function groupsOf(flow: Flow): ReadonlyMap<NodeId, string> {
  const paths = pathsFromStart(flow);
  const hub = mostWanted(flow);
  const shared = new Map([...sharedParts(flow).values()].flatMap(({ entry, inside }) => [...inside].map((id) => [id, entry] as const)));
  return new Map(Object.keys(flow.nodes).map((id) => {
    const path = paths.get(id) ?? [];
    const at = path.indexOf(hub);
    return [id, shared.get(id) ?? (at >= 0 ? path[at + 1] : undefined) ?? path.find((one) => one === flow.human || one === flow.lost) ?? BEGINNING] as const;
  }));
}

/** The menu that most ways lead to. */
function mostWanted(flow: Flow): NodeId {
  const counts = new Map<NodeId, number>();
  for (const node of Object.values(flow.nodes)) for (const { to } of linksOf(node)) counts.set(to, (counts.get(to) ?? 0) + 1);
  const menus = [...counts].filter(([id]) => flow.nodes[id]?.kind === 'menu');
  return menus.reduce((most, one) => (one[1] > most[1] ? one : most), [flow.start, 0] as [NodeId, number])[0];
}

const titleOf = (group: string, flow: Flow): string => (group === BEGINNING ? 'The beginning' : flow.nodes[group] ? `\`${group}\`` : group);

function chartOf(flow: Flow, groups: ReadonlyMap<NodeId, string>, group: string): string {
  const own = Object.entries(flow.nodes).filter(([id]) => groups.get(id) === group);
  const links = own.flatMap(([from, node]) => [...merged(linksOf(node))].map(([to, labels]) => ({ from, to, label: labels.join(', ') })));
  const others = [...new Set(links.map(({ to }) => to).filter((to) => groups.get(to) !== group))];
  return ['```mermaid', 'flowchart LR', ...own.map(([id, node]) => `  ${nameOf(id)}${shapeOf(id, node)}`), ...others.map((id) => `  ${nameOf(id)}:::elsewhere`),
    ...links.map(({ from, to, label }) => `  ${nameOf(from)} -->${label ? `|"${label}"|` : ''} ${nameOf(to)}`),
    '  classDef elsewhere stroke-dasharray: 4', '```'].join('\n');
}

/** Several ways to one node are one line. */
function merged(links: ReturnType<typeof linksOf>): ReadonlyMap<NodeId, readonly string[]> {
  const byTarget = new Map<NodeId, string[]>();
  for (const { to, label } of links) byTarget.set(to, [...(byTarget.get(to) ?? []), ...(label ? [label] : [])]);
  return byTarget;
}

/** Mermaid keeps some words for itself (`end`, `call`), so each name gets a prefix. */
const nameOf = (id: NodeId): string => `n-${id}`;

function shapeOf(id: NodeId, node: FlowNode): string {
  switch (node.kind) {
    case 'menu':
      return `{{"${id}"}}`;
    case 'collect':
      return `[/"${id}<br/>${node.what}<br/>${node.port}"/]`;
    case 'choose':
      return `>"${id}<br/>${node.port}"]`;
    case 'record':
      return `>"${id}<br/>${node.port}, recorded"]`;
    case 'ask':
      return `[("${id}<br/>${node.port}${node.of ? ` of ${node.of}` : ''}")]`;
    case 'branch':
      return `{"${id}"}`;
    case 'call':
      return `[["${id}<br/>walks ${node.to}"]]`;
    case 'say':
      return `["${id}"]`;
    case 'return':
      return `(["${id}<br/>back"])`;
    default:
      return `(["${id}<br/>${node.kind}"])`;
  }
}
