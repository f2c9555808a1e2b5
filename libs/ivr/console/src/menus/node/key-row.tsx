import type { Choice } from '@pukar/ivr-core/domain';
import { LANGUAGES } from '@pukar/kernel';
import { Button, Field, languageName } from '@pukar/ui';
import { editorText as text } from '../../editor-messages.js';
import { fieldWords } from '../words/way-words.js';
import { ConditionsField } from './conditions-field.js';
import { NodeChoice } from './node-choice.js';
import { readSetting, settingText } from './setting-text.js';
import { Typed } from './typed.js';

interface KeyRowProps {
  readonly keyName: string;
  readonly choice: Choice;
  /** The key itself and those that are free. */
  readonly free: readonly string[];
  readonly above: string | undefined;
  readonly below: string | undefined;
  readonly onChange: (choice: Choice | null) => string | null;
  readonly onKey: (key: string) => void;
  readonly onSwap: (other: string) => void;
}

/** One key: where it leads, what it keeps, and when it means something. */
export function KeyRow({ keyName, choice, free, above, below, onChange, onKey, onSwap }: KeyRowProps) {
  const { language, topic, set, when = [] } = choice;
  const change = (next: Partial<Record<keyof Choice, unknown>>) => onChange(withoutEmpty({ ...choice, ...next }));
  const told = [topic, language && languageName(language), set && settingText(set), when.map(({ field }) => `${text.conditions.toLocaleLowerCase()} ${fieldWords(field)}`).join(', ')].filter(Boolean).join(' · ');
  return (
    <li className="key" data-testid={`key-${keyName}`}>
      <div className="key__line">
        <select className="input key__name" aria-label={text.key} value={keyName} onChange={(event) => onKey(event.target.value)}>{free.map((key) => <option key={key}>{key}</option>)}</select>
        <NodeChoice label={`${text.key} ${keyName} ${text.leadsTo}`} hideLabel testId={`key-${keyName}-to`} to={choice.to} onChoose={(to) => change({ to })} />
        <Button kind="bare" aria-label={`${text.up}: ${text.key} ${keyName}`} disabled={above === undefined} onClick={() => above !== undefined && onSwap(above)}>↑</Button>
        <Button kind="bare" aria-label={`${text.down}: ${text.key} ${keyName}`} disabled={below === undefined} onClick={() => below !== undefined && onSwap(below)}>↓</Button>
        <Button kind="bare" aria-label={`${text.removePart}: ${text.key} ${keyName}`} data-testid={`remove-key-${keyName}`} onClick={() => onChange(null)} title={text.removePart}>✕</Button>
      </div>
      <details className="part__more">
        <summary>{told || text.keyDetails}</summary>
        <div className="form__row">
          <Typed label={text.topic} hint={text.topicHint} maxLength={12} value={topic ?? ''} onTyped={(typed) => change({ topic: typed.trim() })} />
          <Typed label={text.keeps} hint={text.keepsHint} value={settingText(set)} onTyped={(typed) => { const read = readSetting(typed); return read ? change({ set: read }) : text.badValue; }} />
          <Field label={text.setsLanguage}>
            {(control) => (
              <select {...control} className="input" value={language ?? ''} onChange={(event) => change({ language: event.target.value })}>
                <option value="">{text.noLanguage}</option>
                {LANGUAGES.map((one) => <option key={one} value={one}>{languageName(one)}</option>)}
              </select>
            )}
          </Field>
        </div>
        <ConditionsField when={when} onChange={(next) => change({ when: next })} />
      </details>
    </li>
  );
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const withoutEmpty = (choice: Partial<Record<keyof Choice, unknown>>): Choice => Object.fromEntries(Object.entries(choice).filter(([, value]) => !isEmpty(value))) as unknown as Choice;
