import type { InboxRow, OfficerSignedIn } from '@pukar/forwarding-core/contracts';
import { Button } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { type Filter, flip, isUnfiltered, NO_FILTER, SWITCHES } from './filter.js';
import { countOf, optionsOf } from './filter-options.js';
import type { Seen } from './row-facts.js';

interface FilterBarProps {
  readonly filter: Filter;
  readonly rows: readonly InboxRow[];
  readonly seen: Seen;
  readonly below: OfficerSignedIn['below'];
  /** What of the address is not understood or fits no ticket any more, as it was written. */
  readonly ignored: readonly string[];
  readonly onFilter: (filter: Filter) => void;
}

/** The filters, each with how many it leaves; what is chosen stands in the address. */
export function FilterBar({ filter, rows, seen, below, ignored, onFilter }: FilterBarProps) {
  const switches = SWITCHES.map((name) => ({ name, count: countOf(name, rows, seen) })).filter(({ name, count }) => count > 0 || filter.on.has(name));
  return (
    <div className="filter-bar" role="group" aria-label={inboxText.filters.name}>
      {switches.map(({ name, count }) => (
        <button key={name} type="button" className="filter-bar__switch figures" aria-pressed={filter.on.has(name)} onClick={() => onFilter(flip(filter, name))} data-testid={`filter-${name}`}>{inboxText.filters.switches[name]} {count}</button>
      ))}
      <button type="button" className="filter-bar__switch" aria-pressed={filter.state === 'ended'} onClick={() => onFilter({ ...filter, state: filter.state === 'ended' ? 'open' : 'ended' })} data-testid="filter-ended">{inboxText.filters.ended}</button>
      {optionsOf(rows, below).map(({ key, options }) => (options.length > 1 || filter[key] !== undefined) && (
        <select key={key} className="filter-bar__select" aria-label={inboxText.filters.by[key]} value={String(filter[key] ?? '')} onChange={({ target: { value } }) => onFilter({ ...filter, [key]: value === '' ? undefined : key === 'level' ? Number(value) : value })} data-testid={`filter-${key}`}>
          <option value="">{inboxText.filters.any[key]}</option>
          {options.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
        </select>
      ))}
      {!isUnfiltered(filter) && <Button kind="bare" onClick={() => onFilter(NO_FILTER)} data-testid="filter-none">{inboxText.filters.none}</Button>}
      {ignored.length > 0 && <p className="filter-bar__ignored" role="status" data-testid="filter-ignored">{inboxText.filters.ignored(ignored)} <Button kind="bare" onClick={() => onFilter(filter)}>{inboxText.filters.dropIgnored}</Button></p>}
    </div>
  );
}
