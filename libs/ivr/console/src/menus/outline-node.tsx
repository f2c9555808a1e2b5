import type { FlowNode, OutlineEntry } from '@pukar/ivr-core/domain';
import { Button, Written } from '@pukar/ui';
import type { CSSProperties } from 'react';
import { menusText as text } from '../menus-messages.js';
import { wayWords } from './words/way-words.js';

/** A prompt and its words. */
export interface SpokenLine {
  readonly prompt: string;
  readonly words: string;
}

interface OutlineNodeProps {
  readonly entry: OutlineEntry;
  readonly kind: FlowNode['kind'];
  readonly lines: readonly SpokenLine[];
  readonly language: string;
  readonly isPlaying: boolean;
  readonly onJump: (id: string) => void;
  readonly onHear: (() => void) | undefined;
}

const MOST_STEPS = 8;

/** One node: its name and kind, what it says, and where each way leads. */
export function OutlineNode({ entry: { id, depth, ways }, kind, lines, language, isPlaying, onJump, onHear }: OutlineNodeProps) {
  return (
    <li className="outline__node" id={`node-${id}`} tabIndex={-1} style={{ '--depth': Math.min(depth, MOST_STEPS) } as CSSProperties} data-testid={`node-${id}`}>
      <div className="outline__head">
        <strong>{id}</strong> <span className="quiet">{text.kinds[kind]}</span>
        {onHear && <Button kind="bare" onClick={onHear}>{isPlaying ? text.quiet : text.hear}</Button>}
      </div>
      {lines.map(({ prompt, words }) => <p key={prompt} className="outline__words"><Written text={words} lang={language} /> <span className="quiet">{prompt}</span></p>)}
      {ways.length > 0 && (
        <ul className="outline__ways">
          {ways.map((way) => <li key={`${wayWords(way.by)} ${way.to}`}>{wayWords(way.by)} <Button kind="bare" onClick={() => onJump(way.to)}>{way.to}</Button></li>)}
        </ul>
      )}
    </li>
  );
}
