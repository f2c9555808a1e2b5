import { partsOf } from './flow-check/parts-of.js';
import type { Flow, FlowNode } from './flow.js';

/** The prompts that a node may say, each once, in the order in which they are written: help and what is said of wrong digits included. */
export function promptsOfNode(node: FlowNode): readonly string[] {
  const ofList = node.kind === 'choose' ? [node.entry, node.more] : [];
  return [...new Set([...partsOf(node).map(({ prompt }) => prompt), ...ofList])];
}

/** The nodes in which each prompt is said. */
export function nodesOfPrompts(flow: Flow): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (prompt: string, id: string): unknown => found.set(prompt, [...(found.get(prompt) ?? []), id]);
  for (const [id, node] of Object.entries(flow.nodes)) for (const prompt of promptsOfNode(node)) note(prompt, id);
  for (const { prompt } of flow.limited.warning) note(prompt, flow.human);
  return found;
}
