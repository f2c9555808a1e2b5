import { describe, expect, it } from '@jest/globals';
import { spokenWords } from '@pukar/directory-core/domain';
import { LANGUAGES, type Language } from '@pukar/kernel';
import type { FlowNode, NodeId } from '../flow.js';
import { packOf } from '../packs.js';
import { begin } from '../position.js';
import { type ContentWords, textOfSpoken } from '../spoken/fragments-of.js';
import { textOf } from '../spoken/prompt-pieces.js';
import { explore, type Visit } from '../testing/flow-explorer.js';
import type { PromptId } from '../../data/prompts/prompt-id.js';
import { mainFlow } from './main-flow.js';

const NOW = new Date('2026-11-20T06:00:00Z');
const wordsOf: ContentWords = (key, language) => (spokenWords(language) as Readonly<Record<string, string>>)[key];

/** Nodes that are passed through: what they lead to shows that they were. */
const isPassedThrough = ({ kind }: FlowNode): boolean => kind === 'say' || kind === 'branch' || kind === 'call' || kind === 'return';
/** The menus of languages speak several. */
const speaksSeveral = (id: NodeId): boolean => /^(language|known|hello|start)/.test(id);
const nodes = Object.entries(mainFlow.nodes).filter(([id, node]) => !isPassedThrough(node) && !speaksSeveral(id));

/** What a node always says, in a language: its parts without conditions and slots. */
function alwaysSaid(node: FlowNode, language: Language): readonly string[] {
  const parts = 'say' in node ? node.say.filter(({ when, fill }) => !when && !fill) : [];
  return parts.map(({ prompt }) => textOf(packOf(language).prompts[prompt as PromptId]));
}

const heard = ({ say }: Visit): string => say.map((spoken) => textOfSpoken(spoken, wordsOf)).join(' ');

describe.each([...LANGUAGES])('every node of the published flow, walked in %s', (language) => {
  const from = { ...begin(mainFlow), language };
  // A caller who was marked comes to the second from where they wanted a person.
  const visits = [
    ...['greet', mainFlow.limited.menu].flatMap((node) => explore(mainFlow, { ...from, node }, NOW, speaksSeveral)),
    // Whose number is hidden is told the same, with less to choose from.
    ...explore(mainFlow, { ...from, node: 'ticket', kept: { hidden: 'yes' } }, NOW, (node) => node !== 'ticket'),
  ];

  it('is come to', () => {
    const met = new Set(visits.map(({ node }) => node));
    expect(nodes.map(([id]) => id).filter((id) => !met.has(id))).toEqual([]);
  });

  it('says its own words, in this language alone', () => {
    const [silent, foreign, empty] = [[] as string[], [] as string[], [] as string[]];
    const spokenAt = new Map<NodeId, string>();
    for (const visit of visits.filter(({ node }) => !speaksSeveral(node))) {
      spokenAt.set(visit.node, `${spokenAt.get(visit.node) ?? ''} ${heard(visit)}`);
      const others = visit.say.filter((spoken) => spoken.language !== language);
      if (others.length > 0) foreign.push(`${visit.node} after ${visit.path.join(' ')}`);
      if (visit.say.some((spoken) => textOfSpoken(spoken, wordsOf).trim() === '')) empty.push(`${visit.node} after ${visit.path.join(' ')}`);
    }
    for (const [id, node] of nodes) for (const text of alwaysSaid(node, language)) if (!spokenAt.get(id)?.includes(text)) silent.push(`${id}: ${text}`);
    expect({ silent, foreign, empty }).toEqual({ silent: [], foreign: [], empty: [] });
  });
});

describe('the menus of languages', () => {
  const visits = explore(mainFlow, begin(mainFlow), NOW);

  it('are all come to, and each language is offered in its own words', () => {
    const met = new Set(visits.map(({ node }) => node));
    const menus = Object.entries(mainFlow.nodes).filter(([id, node]) => speaksSeveral(id) && !isPassedThrough(node)).map(([id]) => id);
    expect(menus.filter((id) => !met.has(id))).toEqual([]);
    const said = visits.filter(({ node }) => speaksSeveral(node)).map(heard).join(' ');
    for (const language of LANGUAGES) expect(said).toContain(textOf(packOf(language).prompts['language.choose']));
  });
});
