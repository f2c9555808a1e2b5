import { Button, Combobox, Field } from '@pukar/ui';
import { type ReactNode, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { useEditing } from '../draft/editing.js';

const MOST = 40;

interface PromptChoiceProps {
  readonly label: string;
  readonly prompt: string;
  readonly onChoose: (prompt: string) => void;
  readonly testId?: string;
  /** What else may be done with it. */
  readonly children?: ReactNode;
}

/** A prompt, found by its name or its words; its words in the language looked at, and how they sound. */
export function PromptChoice({ label, prompt, onChoose, testId, children }: PromptChoiceProps) {
  const { prompts, language } = useEditing();
  const [typed, setTyped] = useState<{ readonly over: string; readonly query: string } | null>(null);
  const query = typed?.over === prompt ? typed.query : prompt;
  const wanted = query.trim().toLocaleLowerCase();
  const options = prompts.ids.filter((id) => query === prompt || `${id} ${prompts.wordsOf(id) ?? ''}`.toLocaleLowerCase().includes(wanted)).slice(0, MOST);
  const sounds = prompts.soundsOf(prompt);
  return (
    <div className="prompt-choice" onBlur={() => setTyped(null)}>
      <Field label={<span className="unseen">{label}</span>}>
        {(control) => (
          <Combobox
            control={control} query={query} {...(testId && { testId })} placeholder={text.promptHint} onQuery={(next) => setTyped({ over: prompt, query: next })}
            options={options.map((id) => ({ value: id, name: id, second: { text: prompts.wordsOf(id) ?? '', lang: language } }))}
            onChoose={({ value }) => { setTyped(null); if (value !== prompt) onChoose(value); }}
          />
        )}
      </Field>
      <p className="prompt-choice__words"><span lang={language} dir="auto">{prompts.wordsOf(prompt) ?? prompts.instead}</span></p>
      <div className="prompt-choice__tools">
        {sounds.length > 0
          ? <Button kind="bare" title={text.hear} aria-label={`${prompts.playing === prompt ? text.quiet : text.hear}: ${prompt}`} onClick={() => prompts.toggle(prompt, sounds)}>{prompts.playing === prompt ? '■' : '▶'}</Button>
          : <span className="quiet">{text.carrierSpeaks}</span>}
        {children}
      </div>
    </div>
  );
}
