import { Button } from '@pukar/ui';
import type { FormEvent } from 'react';
import { inboxText } from '../messages.js';

interface FilterBoxProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** All statements of the office are looked through for what is typed. */
  readonly onSearch: (words: string) => void;
  /** What they were looked through for. */
  readonly searched: string | undefined;
  readonly shown: number;
  readonly all: number;
}

/** Narrows the list as it is typed, and on Enter looks through all statements; what is typed stands in the address. */
export function FilterBox({ query, onQuery, onSearch, searched, shown, all }: FilterBoxProps) {
  const words = query.trim();
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (words) onSearch(words);
  };
  return (
    <form className="filter-box" role="search" onSubmit={search}>
      <input
        className="input"
        type="search"
        data-testid="inbox-filter"
        aria-label={`${inboxText.filter}: ${inboxText.filterHint}`}
        aria-keyshortcuts="/"
        placeholder={`${inboxText.filter}: ${inboxText.filterHint}`}
        value={query}
        maxLength={100}
        dir="auto"
        onChange={(event) => onQuery(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="filter-box__count quiet figures" role="status">{query && searched === undefined && inboxText.shown(shown, all)}</span>
      {words && words !== searched && <Button kind="bare" type="submit" shortcut="Enter" data-testid="search-statements">{inboxText.searchAll}</Button>}
    </form>
  );
}
