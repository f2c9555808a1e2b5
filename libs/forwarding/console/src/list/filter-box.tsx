import { inboxText } from '../messages.js';

interface FilterBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly shown: number;
  readonly all: number;
}

/** Narrows the list as it is typed; what is typed stands in the address. */
export function FilterBox({ query, onQuery, shown, all }: FilterBoxProps) {
  return (
    <div className="filter-box">
      <input
        className="input"
        type="search"
        data-testid="inbox-filter"
        aria-label={`${inboxText.filter}: ${inboxText.filterHint}`}
        aria-keyshortcuts="/"
        placeholder={`${inboxText.filter}: ${inboxText.filterHint}`}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="filter-box__count quiet figures" role="status">{query && inboxText.shown(shown, all)}</span>
    </div>
  );
}
