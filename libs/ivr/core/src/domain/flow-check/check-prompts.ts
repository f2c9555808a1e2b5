import type { Flow, FlowNode, FlowPart, NodeId } from '../flow.js';
import type { LanguagePack } from '../language-pack.js';
import { choosesLanguage } from '../move.js';
import { slotsOf, textOf } from '../spoken/prompt-pieces.js';
import { checkKeysSaid, keysNamed } from './check-choices.js';
import type { Finding } from './flow-fault.js';
import { isFirstMenu } from './paths.js';
import { partsOf } from './parts-of.js';
import { promptOf } from './prompt-of.js';

/** What is wrong with what a node says, in one language. */
export function checkPrompts(flow: Flow, node: FlowNode, path: readonly NodeId[], pack: LanguagePack, packs: readonly LanguagePack[]): readonly Finding[] {
  return [...checkParts(flow, partsOf(node), pack), ...checkEntries(node, pack), ...checkKeysSaid(flow, node, pack, packs), ...checkWaysSaid(flow, node, path, pack)];
}

/** What is wrong with words that a language must have. */
export const checkParts = (flow: Flow, parts: readonly FlowPart[], pack: LanguagePack): readonly Finding[] =>
  parts.filter(({ language }) => !language || language === pack.language).flatMap((part) => checkPart(flow, part, pack));

function checkPart(flow: Flow, { prompt: id, fill = [], when = [] }: FlowPart, pack: LanguagePack): readonly Finding[] {
  const prompt = promptOf(pack, id);
  if (prompt === undefined) return [missing(id, pack)];
  const fields = [...fill, ...when.map(({ field }) => field)];
  const fits = [...slotsOf(prompt)].sort().join() === [...fill].sort().join() && fields.every((field) => Object.hasOwn(flow.fields, field));
  return fits ? [] : [differing(id, pack)];
}

/** The prompts of a list are filled by its entries. */
function checkEntries(node: FlowNode, pack: LanguagePack): readonly Finding[] {
  if (node.kind !== 'choose') return [];
  return [[node.entry, 'key name'], [node.more, '']].flatMap(([id, slots]): Finding[] => {
    const prompt = promptOf(pack, id!);
    if (prompt === undefined) return [missing(id!, pack)];
    return [...slotsOf(prompt)].sort().join(' ') === slots ? [] : [differing(id!, pack)];
  });
}

/** Wherever the caller is listened to, they are told in words or in help how to reach a person and how to go back. */
function checkWaysSaid(flow: Flow, node: FlowNode, path: readonly NodeId[], pack: LanguagePack): readonly Finding[] {
  if (node.kind !== 'menu' && node.kind !== 'collect' && node.kind !== 'choose') return [];
  const heard = [...node.say, ...node.helps.flat()].filter(({ language }) => !language || language === pack.language);
  const keys = heard.flatMap(({ prompt }) => keysNamed(textOf(promptOf(pack, prompt) ?? '')));
  // In a menu of languages each says its own key, and those that help say the human key; one that is not of this page says nothing there.
  const isElsewhere = choosesLanguage(node) && !node.helps.flat().some(({ language }) => language === pack.language);
  const saysBack = isFirstMenu(flow, path) || choosesLanguage(node) || keys.includes(flow.keys.back);
  return [
    ...(isElsewhere || keys.includes(flow.keys.human) ? [] : [{ code: 'human-not-said' as const, detail: pack.language }]),
    ...(saysBack ? [] : [{ code: 'way-back-not-said' as const, detail: pack.language }]),
  ];
}

const missing = (id: string, { language }: LanguagePack): Finding => ({ code: 'missing-prompt', detail: `${id} in ${language}` });
const differing = (id: string, { language }: LanguagePack): Finding => ({ code: 'slots-differ', detail: `${id} in ${language}` });
