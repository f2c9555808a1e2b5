import type { Flow, FlowNode, FlowPart, NodeId } from '../flow.js';
import type { LanguagePack, PromptText } from '../language-pack.js';
import { slotsOf, textOf } from '../spoken/prompt-pieces.js';
import type { Finding } from './check-node.js';
import { isFirstMenu } from './paths.js';

/** What is wrong with what a node says, in each language. */
export function checkPrompts(flow: Flow, id: NodeId, node: FlowNode, path: readonly NodeId[], packs: readonly LanguagePack[]): readonly Finding[] {
  return packs.flatMap((pack) => {
    const said = partsOf(node).filter(({ language }) => !language || language === pack.language);
    return [...checkParts(flow, said, pack), ...checkKeysSaid(flow, node, path, pack, packs)];
  });
}

/** What is wrong with words that a language must have. */
export const checkParts = (flow: Flow, parts: readonly FlowPart[], pack: LanguagePack): readonly Finding[] => parts.flatMap((part) => checkPart(flow, part, pack));

/** Everything that a node may say. */
function partsOf(node: FlowNode): readonly FlowPart[] {
  if (!('say' in node)) return [];
  const own = 'helps' in node ? [...node.say, ...node.helps.flat()] : node.say;
  const again = 'branches' in node ? Object.values(node.branches).flatMap((branch) => ('again' in branch ? branch.again : [])) : [];
  const ofDigits = node.kind === 'collect' ? [...node.wrongLength, ...(node.readBack ?? [])] : [];
  return [...own, ...ofDigits, ...again];
}

function checkPart(flow: Flow, part: FlowPart, pack: LanguagePack): readonly Finding[] {
  const prompt = promptOf(pack, part.prompt);
  if (prompt === undefined) return [{ code: 'missing-prompt', detail: `${part.prompt} in ${pack.language}` }];
  const fill = part.fill ?? [];
  const fields = [...fill, ...(part.when ?? []).map(({ field }) => field)];
  const fits = [...slotsOf(prompt)].sort().join() === [...fill].sort().join() && fields.every((field) => Object.hasOwn(flow.fields, field));
  return fits ? [] : [{ code: 'slots-differ', detail: `${part.prompt} in ${pack.language}` }];
}

function checkKeysSaid(flow: Flow, node: FlowNode, path: readonly NodeId[], pack: LanguagePack, packs: readonly LanguagePack[]): readonly Finding[] {
  if (node.kind !== 'menu' && node.kind !== 'collect') return [];
  // Who chooses a language hears several: what belongs to none is said in some of them.
  const heard = choosesLanguage(node) ? packs : [pack];
  const announces = textIn(heard, node.say);
  const explains = `${announces} ${textIn(heard, node.helps.flat())}`;
  const unsaid = node.kind === 'menu' ? choicesOffered(node.choices, pack).filter(([key, own]) => !says(own ? textIn([pack], node.say) : announces, key)) : [];
  return [
    ...unsaid.map(([key]): Finding => ({ code: 'choice-not-said', detail: `${key} in ${pack.language}` })),
    ...(says(explains, flow.keys.human) ? [] : [{ code: 'human-not-said' as const, detail: pack.language }]),
    ...(isFirstMenu(flow, path) || choosesLanguage(node) || says(explains, flow.keys.back) ? [] : [{ code: 'way-back-not-said' as const, detail: pack.language }]),
  ];
}

/** In a menu of languages each language says its own key, and no more: the way back would have to be said in all of them. */
const choosesLanguage = (node: FlowNode): boolean => node.kind === 'menu' && Object.values(node.choices).some(({ language }) => language !== undefined);

/** The keys that must be said to who hears a language, and whether it is the choice of that language: another's is offered in that other. */
const choicesOffered = (choices: Readonly<Record<string, { readonly language?: string }>>, pack: LanguagePack): [key: string, own: boolean][] =>
  Object.entries(choices).flatMap(([key, { language }]) => (!language || language === pack.language ? [[key, language !== undefined]] : []));

const textIn = (packs: readonly LanguagePack[], parts: readonly FlowPart[]): string =>
  packs.flatMap((pack) => parts.filter(({ language }) => !language || language === pack.language).map(({ prompt }) => textOf(promptOf(pack, prompt) ?? ''))).join(' ');

const promptOf = (pack: LanguagePack, id: string): PromptText | undefined => (Object.hasOwn(pack.prompts, id) ? (pack.prompts as Readonly<Record<string, PromptText>>)[id] : undefined);

/** Whether a text names a key: the digit by itself, not one of a number. */
const says = (text: string, key: string): boolean => [...text.matchAll(/\d(?: ?\d)*/g)].some(([number]) => number === key);
