import type { ShownFault } from '@pukar/ivr-core/contracts';
import { type TreeEntry, wayTo } from '@pukar/ivr-core/domain';
import { languageName } from '@pukar/ui/language-name';
import { editorText as text } from '../../editor-messages.js';

/** A fault, in words; `detail` is the name concerned. */
export function faultWords({ code, detail }: Pick<ShownFault, 'code' | 'detail'>): string {
  const words = text.faults[code];
  return words ? words(inWords(detail)) : `${code} ${detail}`;
}

/** `menu.main in hi-IN` as “menu.main in Hindi”. */
const inWords = (detail: string): string => detail.replace(/\b[a-z]{2}-IN\b/g, languageName);

/** What there is to mend: the same of several languages is one, and so is what nothing leads to with all that lies behind it. */
export function toMend(faults: readonly ShownFault[], tree: readonly TreeEntry[]): readonly ShownFault[] {
  const lost = new Map(faults.filter(({ code }) => code === 'unreachable').map(({ node }) => [node, wayTo(tree, node)[0]]));
  const isBehind = (node: string) => { const first = lost.get(node); return first !== undefined && first.id !== node && lost.has(first.id); };
  const behind = (node: string) => [...lost].filter(([other, first]) => first?.id === node && other !== node).length;
  return groupLanguages(faults).filter(({ code, node }) => code !== 'unreachable' || !isBehind(node)).map((fault) => (fault.code === 'unreachable' ? { ...fault, detail: behind(fault.node) > 0 ? text.behind(behind(fault.node)) : '' } : fault));
}

/** Faults that say the same of several languages, as one. */
export function groupLanguages(faults: readonly ShownFault[]): readonly ShownFault[] {
  const groups = new Map<string, { readonly fault: ShownFault; readonly languages: string[] }>();
  for (const fault of faults) {
    const [, what, language] = /^(.* in |)([a-z]{2}-IN)$/.exec(fault.detail) ?? [undefined, fault.detail, ''];
    const key = `${fault.code} ${fault.node} ${what}`;
    const group = groups.get(key) ?? { fault: { ...fault, detail: what! }, languages: [] };
    if (language) group.languages.push(language);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ fault, languages }) => ({ ...fault, detail: fault.detail + (languages.length > MOST_NAMED ? text.languages(languages.length) : languages.map(languageName).join(', ')) }));
}

const MOST_NAMED = 3;
