import { type Flow, type OutlineEntry, outlineOf, promptsOfNode, textOf } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { Field } from '@pukar/ui';
import { useMemo, useState } from 'react';
import { LanguageChoice } from '../language-choice.js';
import { menusText as text } from '../menus-messages.js';
import { usePlayer } from '../play/use-player.js';
import { OutlineNode, type SpokenLine } from './outline-node.js';
import { type HeldPack, usePack } from './words/use-pack.js';
import { useSounds } from './words/use-prompt-words.js';

/** Goes to a node of the outline, and puts the focus there. */
export function jumpTo(id: string): void {
  const node = document.getElementById(`node-${id}`);
  node?.scrollIntoView({ block: 'center' });
  node?.focus({ preventScroll: true });
}

/** A flow to be read: what is said at each node, in any language, the ways out of it, and how it sounds. */
export function FlowOutline({ flow }: { readonly flow: Flow }) {
  const [language, setLanguage] = useState<Language>('en-IN');
  const [wanted, setWanted] = useState('');
  const { pack, instead } = usePack(language);
  const sounds = useSounds(language);
  const player = usePlayer();
  const entries = useMemo(() => outlineOf(flow).map((entry) => ({ entry, lines: linesOf(flow, entry, { pack, instead }) })), [flow, pack, instead]);
  const query = wanted.trim().toLocaleLowerCase();
  const found = entries.filter(({ entry, lines }) => query === '' || entry.id.includes(query) || lines.some(({ prompt, words }) => `${prompt} ${words}`.toLocaleLowerCase().includes(query)));

  return (
    <section className="outline" aria-label={text.outline} data-testid="outline">
      <div className="outline__tools">
        <LanguageChoice label={text.language} value={language} onChoose={setLanguage} />
        <Field label={text.search} hint={text.searchHint}>{(control) => <input {...control} className="input" type="search" dir="auto" data-testid="outline-search" value={wanted} onChange={(event) => setWanted(event.target.value)} />}</Field>
      </div>
      {found.length === 0 && <p className="quiet">{text.nothingFound}</p>}
      <ol className="outline__nodes">
        {found.map(({ entry, lines }) => (
          <OutlineNode
            key={entry.id} entry={entry} kind={flow.nodes[entry.id]!.kind} lines={lines} language={language} isPlaying={player.playing === entry.id} onJump={(id) => { setWanted(''); requestAnimationFrame(() => jumpTo(id)); }}
            onHear={soundsOf(lines, sounds).length > 0 ? () => player.toggle(entry.id, soundsOf(lines, sounds)) : undefined}
          />
        ))}
      </ol>
    </section>
  );
}

function linesOf(flow: Flow, { id }: OutlineEntry, { pack, instead }: HeldPack): readonly SpokenLine[] {
  const prompts = (pack?.prompts ?? {}) as Readonly<Record<string, Parameters<typeof textOf>[0] | undefined>>;
  return promptsOfNode(flow.nodes[id]!).map((prompt) => {
    const words = prompts[prompt];
    return { prompt, words: words === undefined ? instead : textOf(words) };
  });
}

const soundsOf = (lines: readonly SpokenLine[], sounds: ReadonlyMap<string, string>): string[] =>
  lines.flatMap(({ prompt }) => [...sounds].flatMap(([fragment, play]) => (fragment === prompt || fragment.startsWith(`${prompt}/`) ? [play] : [])));
