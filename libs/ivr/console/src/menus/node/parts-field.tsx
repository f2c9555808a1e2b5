import type { EditRefusal, FlowPart } from '@pukar/ivr-core/domain';
import { Button } from '@pukar/ui';
import { useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { refusalWords } from '../words/refusal-words.js';
import { PartRow } from './part-row.js';

interface PartsFieldProps {
  readonly title: string;
  readonly parts: readonly FlowPart[];
  readonly isHelp?: boolean;
  readonly onChange: (parts: readonly FlowPart[]) => EditRefusal | null;
  /** It may be left away altogether. */
  readonly away?: { readonly label: string; readonly onAway: () => void } | undefined;
  readonly testId?: string;
}

/** What is said at one moment: prompt after prompt. */
export function PartsField({ title, parts, isHelp = false, onChange, away, testId }: PartsFieldProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = (next: readonly FlowPart[]): string | null => {
    const refusal = onChange(next);
    setTrouble(refusal && refusalWords(refusal));
    return refusal && refusalWords(refusal);
  };
  const move = (nth: number, by: -1 | 1) => change(parts.with(nth, parts[nth + by]!).with(nth + by, parts[nth]!));
  return (
    <section className="form__part" aria-label={title} data-testid={testId}>
      <h3>{title}</h3>
      {parts.length === 0 && <p className="quiet">{text.saysNothing}</p>}
      <ol className="parts">
        {parts.map((part, nth) => (
          <PartRow
            key={`${nth} ${part.prompt}`} part={part} nth={nth} of={parts.length} isHelp={isHelp} onMove={(by) => move(nth, by)} onRemove={() => change(parts.filter((_, at) => at !== nth))}
            onChange={(next) => change(parts.with(nth, next))}
          />
        ))}
      </ol>
      {trouble && <p className="field__error" role="alert">{trouble}</p>}
      <div className="menus__line">
        <Button kind="bare" onClick={() => change([...parts, { prompt: 'menu.keys' }])}>+ {text.addPart}</Button>
        {away && <Button kind="bare" onClick={away.onAway}>{away.label}</Button>}
      </div>
    </section>
  );
}
