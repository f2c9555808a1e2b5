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
  /** Why it is offered: `as told on 16 Nov`. */
  readonly why?: string;
}

interface ComboboxProps {
  /** The id and descriptions that a `Field` gives to its control. */
  readonly control: { readonly id: string; readonly 'aria-describedby'?: string | undefined; readonly 'aria-invalid'?: true | undefined };
  /** What is written in the box now; the caller finds the options for it. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly ComboboxOption[];
  /** An option was chosen; the caller usually writes its name into `query`. The focus stays, unless the caller moves it: `goesOn` tells that Enter or a digit chose it. */
  readonly onChoose: (option: ComboboxOption, goesOn: boolean) => void;
  /** Options are there before anything is typed: the list opens with the focus, on the first of them (`first`) or on none (`none`), so that Enter chooses nothing unseen. */
  readonly suggest?: 'first' | 'none' | undefined;
  /** A digit chooses the option of that number; not for text that may begin with one. */
  readonly byDigit?: boolean;
  /** Enter, where it chose nothing. */
  readonly onEnter?: (() => void) | undefined;
  readonly className?: string;
  /** Says that nothing matches; false for a text that may be anything. */
  readonly hasNoneLine?: boolean;
  readonly maxLength?: number;
  readonly inputMode?: 'numeric' | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly testId?: string;
}

/**
 * An editable combobox with a listbox (ARIA 1.2). Typing opens the list with its first option active; arrows move, Enter or
 * Tab chooses, Escape closes. The focus never leaves the box by itself.
 */
export function Combobox({ control, query, onQuery, options, onChoose, testId, suggest, byDigit = false, onEnter, className = '', hasNoneLine = true, ...input }: ComboboxProps) {
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const choose = (index: number, key: string) => { if (options[index]) onChoose(options[index], key !== 'Tab'); };
  const { isShown, active, type, press, suggest: openAt, close } = useComboboxKeys({ count: options.length, query: hasNoneLine ? query : '', choose, byDigit, isOffer: suggest !== undefined, onEnter });

  useEffect(() => {
    if (isShown) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [isShown, active]);

  return (
    <div className={`combobox ${className}`}>
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
        onFocus={() => { if (suggest) openAt(suggest === 'first' ? 0 : -1); }}
        onKeyDown={press}
        onBlur={close}
      />
      <ul className="combobox__list" id={listId} role="listbox" ref={list} hidden={!isShown} aria-labelledby={control.id} onMouseDown={(event) => event.preventDefault()}>
        {options.map((option, index) => (
          <OptionLine key={option.value} option={option} id={`${listId}-${index}`} isActive={index === active} number={byDigit && index < LAST_DIGIT ? index + 1 : null} onChoose={() => { close(); onChoose(option, true); }} testId={testId} />
        ))}
        {options.length === 0 && hasNoneLine && <li className="combobox__none" role="presentation">{uiText.noMatch}</li>}
      </ul>
      <Announce>{isShown ? (options.length === 0 ? uiText.noMatch : uiText.matches(options.length)) : ''}</Announce>
    </div>
  );
}

interface OptionLineProps {
  readonly option: ComboboxOption;
  readonly id: string;
  readonly isActive: boolean;
  /** The digit that chooses it. */
  readonly number: number | null;
  readonly onChoose: () => void;
  readonly testId: string | undefined;
}

const LAST_DIGIT = 9;

function OptionLine({ option, id, isActive, number, onChoose, testId }: OptionLineProps) {
  return (
    <li id={id} role="option" aria-selected={isActive} className="combobox__option" data-testid={testId && `${testId}-option-${option.value}`} onClick={onChoose}>
      {number !== null && <kbd className="combobox__digit">{number}</kbd>}
      <span className="combobox__code">{option.code}</span>
      <span lang={option.nameLang}>{option.name}</span>
      {option.second && <span className="combobox__second" lang={option.second.lang}>{option.second.text}</span>}
      {option.why && <span className="combobox__why">{option.why}</span>}
    </li>
  );
}
