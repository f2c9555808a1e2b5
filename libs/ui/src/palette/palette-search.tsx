import { useContext, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { stepCombobox } from '../keys/combobox-keys.js';
import { ActsContext } from '../keys/use-acts.js';
import { Keys } from '../parts/button.js';
import { Announce } from '../parts/notice.js';
import { uiText } from '../text/ui-messages.js';
import { paletteText as text } from './palette-messages.js';
import { linesOfActs, type PaletteLine, searchLines } from './search-items.js';

/** The box and its list, by the pattern of a combobox with a listbox (ARIA 1.2): the focus stays in the box. */
export function PaletteSearch({ onDone }: { readonly onDone: (line: PaletteLine) => void }) {
  const board = useContext(ActsContext);
  useSyncExternalStore(board.onChange, () => board.version);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const acts = linesOfActs(board.possible.filter((id) => id !== 'desk.palette'), board.keys, text.groups, (id) => board.run(id));
  const lines = searchLines([...acts, ...board.listed], query);
  const at = Math.min(active, lines.length - 1);
  useEffect(() => { list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }); }, [at, query]);

  return (
    <>
      <input
        className="input palette__search" data-testid="palette-search" role="combobox" aria-label={text.search} aria-autocomplete="list" aria-haspopup="listbox" aria-expanded aria-controls={listId}
        aria-activedescendant={at >= 0 ? `${listId}-${at}` : undefined} placeholder={text.search} autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus value={query}
        onChange={(event) => { setQuery(event.target.value); setActive(0); }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key === 'Escape' || event.key === 'Tab') return;
          const step = stepCombobox({ open: true, active: at }, event.key, lines.length);
          if (!step.used) return;
          event.preventDefault();
          const chosen = step.chose === undefined ? undefined : lines[step.chose];
          if (chosen) onDone(chosen);
          else setActive(step.active);
        }}
      />
      <div className="palette__list" id={listId} role="listbox" aria-label={text.title} ref={list} onMouseDown={(event) => event.preventDefault()}>
        {lines.map((line, nth) => (
          <div key={line.id} id={`${listId}-${nth}`} role="option" aria-selected={nth === at} className="palette__line" data-testid={`palette-${line.id}`} onClick={() => onDone(line)}>
            <span>{line.name}</span>
            <span className="palette__group">{line.group}</span>
            <span className="palette__keys">{line.keys && <Keys shortcut={line.keys} />}</span>
          </div>
        ))}
        {lines.length === 0 && <p className="palette__none">{text.none}</p>}
      </div>
      <p className="palette__hint">{text.hint}</p>
      <Announce>{lines.length === 0 ? text.none : uiText.matches(lines.length)}</Announce>
    </>
  );
}
