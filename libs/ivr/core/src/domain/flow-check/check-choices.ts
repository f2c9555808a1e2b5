import type { Choice, CollectNode, Flow, FlowNode, FlowPart, MenuNode } from '../flow.js';
import type { LanguagePack } from '../language-pack.js';
import { choosesLanguage } from '../move.js';
import { textOf } from '../spoken/prompt-pieces.js';
import type { Finding } from './flow-fault.js';
import { promptOf } from './prompt-of.js';
import { holdIn, type World, worldsOf } from './worlds.js';

/** Callers keep no more than five choices in mind. */
const MOST_CHOICES = 5;

/** What is wrong with the keys of a node, whatever is said of them. */
export function checkChoices(flow: Flow, node: FlowNode): readonly Finding[] {
  if (node.kind !== 'menu' && node.kind !== 'collect') return [];
  const keys = Object.keys(node.choices ?? {});
  const reserved: readonly string[] = Object.values(flow.keys);
  const conflicts = keys.filter((key) => reserved.includes(key) || !isKey(key));
  const most = Math.max(...worldsFor(node).map((world) => offeredIn(world, node).length));
  const isMiscounted = node.kind === 'menu' && (keys.length === 0 || most > MOST_CHOICES);
  return [
    ...(isMiscounted ? [{ code: 'number-of-choices' as const, detail: String(most) }] : []),
    ...conflicts.map((key) => ({ code: 'key-conflict' as const, detail: key })),
  ];
}

/**
 * What a language says of the keys of a menu: each that is offered, whatever holds, and none that does nothing. Who chooses a
 * language hears several: what belongs to none is said in some of `packs`.
 */
export function checkKeysSaid(flow: Flow, node: FlowNode, pack: LanguagePack, packs: readonly LanguagePack[]): readonly Finding[] {
  if (node.kind !== 'menu') return [];
  const [everywhere, own] = [choosesLanguage(node) ? packs : [pack], [pack]];
  const faults = worldsFor(node).flatMap((world): Finding[] => {
    const offered = offeredIn(world, node);
    const keys = offered.map(([key]) => key);
    const unsaid = offered.filter(([key, choice]) => isKey(key) && isSaidIn(choice, pack) && !(choice.language ? own : everywhere).some((one) => announces(world, node.say, one, key)));
    const vain = node.say.filter((part) => isHeard(part, pack) && holdIn(world, part.when)).flatMap((part) => keysIn(pack, part)).filter((key) => !keys.includes(key) && !Object.values<string>(flow.keys).includes(key));
    return [
      ...unsaid.map(([key]): Finding => ({ code: 'choice-not-said', detail: `${key} in ${pack.language}` })),
      ...vain.map((key): Finding => ({ code: 'key-said-in-vain', detail: `${key} in ${pack.language}` })),
    ];
  });
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.detail}`, fault])).values()];
}

const isKey = (key: string): boolean => /^[0-9]$/.test(key);

const worldsFor = (node: MenuNode | CollectNode): readonly World[] =>
  worldsOf([...Object.values(node.choices ?? {}), ...node.say].flatMap(({ when }) => when ?? []));

const offeredIn = (world: World, node: MenuNode | CollectNode): readonly (readonly [string, Choice])[] => Object.entries(node.choices ?? {}).filter(([, { when }]) => holdIn(world, when));

/** A choice of another language is offered in that language. */
const isSaidIn = ({ language }: Choice, pack: LanguagePack): boolean => !language || language === pack.language;

const isHeard = ({ language }: FlowPart, pack: LanguagePack): boolean => !language || language === pack.language;

const announces = (world: World, say: readonly FlowPart[], pack: LanguagePack, key: string): boolean =>
  say.some((part) => isHeard(part, pack) && holdIn(world, part.when) && keysIn(pack, part).includes(key));

const keysIn = (pack: LanguagePack, { prompt }: FlowPart): readonly string[] => keysNamed(textOf(promptOf(pack, prompt) ?? ''));

/** The keys that a text names: each digit by itself, not those of a number. */
export const keysNamed = (text: string): readonly string[] => [...text.matchAll(/\d(?: ?\d)*/g)].flatMap(([number]) => (number.length === 1 ? [number] : []));
