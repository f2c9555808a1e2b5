import { useEffect, useId, useRef } from 'react';
import { useComboboxKeys } from '../keys/use-combobox-keys.js';
import { uiText } from '../text/ui-messages.js';
import { Announce } from './notice.js';

/** One line of a type-ahead: found by its code, its name, or its name in a second language. */
export interface ComboboxOption {
  readonly value: string;
  readonly code?: string;
  readonly name: string;
  /** BCP-47 language of `name`; English unless told. */
  readonly nameLang?: string;
  readonly second?: { readonly text: string; readonly lang: string };
}

interface ComboboxProps {
  /** The id and descriptions that a `Field` gives to its control. */
  readonly control: { readonly id: string; readonly 'aria-describedby'?: string | undefined; readonly 'aria-invalid'?: true | undefined };
  /** What is written in the box now; the caller finds the options for it. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly ComboboxOption[];
  /** An option was chosen; the caller usually writes its name into `query`. The focus stays. */
  readonly onChoose: (option: ComboboxOption) => void;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/**
 * An editable combobox with a listbox (ARIA 1.2). Typing opens the list with its first option active; arrows move, Enter or
 * Tab chooses, Escape closes. The focus never leaves the box by itself.
 */
export function Combobox({ control, query, onQuery, options, onChoose, testId, ...input }: ComboboxProps) {
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const { isShown, active, type, press, close } = useComboboxKeys(options.length, query, (index) => { if (options[index]) onChoose(options[index]); });

  useEffect(() => {
    if (isShown) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);

  return (
    <div className="combobox">
      <input
        {...control}
        {...input}
        className="input"
        data-testid={testId}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={query}
        onChange={(event) => { onQuery(event.target.value); type(); }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul className="combobox__list" id={listId} role="listbox" ref={list} hidden={!isShown} aria-labelledby={control.id} onMouseDown={(event) => event.preventDefault()}>
        {options.map((option, index) => (
          <OptionLine key={option.value} option={option} id={`${listId}-${index}`} isActive={index === active} onChoose={() => { close(); onChoose(option); }} testId={testId} />
        ))}
        {options.length === 0 && <li className="combobox__none" role="presentation">{uiText.noMatch}</li>}
      </ul>
      <Announce>{isShown ? (options.length === 0 ? uiText.noMatch : uiText.matches(options.length)) : ''}</Announce>
    </div>
  );
}

interface OptionLineProps {
  readonly option: ComboboxOption;
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly testId: string | undefined;
}

function OptionLine({ option, id, isActive, onChoose, testId }: OptionLineProps) {
  return (
    <li id={id} role="option" aria-selected={isActive} className="combobox__option" data-testid={testId && `${testId}-option-${option.value}`} onClick={onChoose}>
      <span className="combobox__code">{option.code}</span>
      <span lang={option.nameLang}>{option.name}</span>
      {option.second && <span className="combobox__second" lang={option.second.lang}>{option.second.text}</span>}
    </li>
  );
}
