import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category, Knowledge, KnowledgeLine } from '@pukar/directory-core/contracts';
import { Button, Keys, langOfText, Notice, useActKeys, useActs } from '@pukar/ui';
import { useState } from 'react';
import type { DirectorySearch } from '../directory.js';
import { focusField } from '../form/focus-field.js';
import { helpfulLines, toldOf } from './helpful-lines.js';
import { knowText as text } from './know-messages.js';

interface HelpfulProps {
  readonly known: Knowledge | null;
  readonly category: Category | null;
  readonly content: DraftContent;
  readonly search: DirectorySearch;
  readonly onEdit: (change: Partial<DraftContent>) => void;
}

/** What helps with the complaint that is being written: danger first, then what its department promises and needs, its schemes, its office, and whatever is looked for. */
export function Helpful({ known, category, content, search, onEdit }: HelpfulProps) {
  const [query, setQuery] = useState('');
  const keys = useActKeys();
  const lines = helpfulLines(known, query);
  const [first] = lines;
  const dangerous = search.danger(content.statement);
  const insert = (line: KnowledgeLine) => onEdit({ statement: `${content.statement.trimEnd()}${content.statement.trim() ? '\n' : ''}${toldOf(line, text.told)}` });
  useActs({ 'know.find': () => focusField('know-find'), 'know.insert': first ? () => insert(first) : undefined });
  const needed = category?.facts.filter(({ required }) => required).map(({ label }) => label.en) ?? [];
  return (
    <div className="helpful" data-testid="helpful">
      {dangerous.length > 0 && <Notice tone="late" testId="danger">{text.danger} {dangerous.map((number) => <span key={number} className="helpful__number">{number} <span className="helpful__name">{known?.lines.find(({ code }) => code === number)?.title}</span></span>)}</Notice>}
      {category && <p className="quiet">{text.promisedIn(category.workingDays)}{needed.length > 0 && <> · {text.asksFor(needed.join(', '))}</>}</p>}
      <label className="field__label" htmlFor="know-find">{text.search} {keys['know.find'] && <Keys shortcut={keys['know.find']} />}</label>
      <input
        id="know-find" data-testid="know-find" className="input" autoComplete="off" maxLength={60} placeholder={text.searchHint} value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => { if (event.key === 'Escape') { setQuery(''); focusField('statement'); } }}
      />
      {lines.map((line) => <Line key={`${line.kind} ${line.code}`} line={line} isFirst={line === first} onInsert={() => insert(line)} />)}
      {query.trim() !== '' && lines.length === 0 && <p className="quiet">{text.none}</p>}
    </div>
  );
}

function Line({ line, isFirst, onInsert }: { readonly line: KnowledgeLine; readonly isFirst: boolean; readonly onInsert: () => void }) {
  return (
    <article className="helpful__line" data-testid={`known-${line.code}`}>
      <p><span className="quiet">{text.kinds[line.kind]}</span> <strong>{line.title}</strong>{line.figures && <> · <span className="figures">{line.figures}</span></>}</p>
      {line.text && <p lang={langOfText(line.text)} dir="auto" className="helpful__text">{line.text}</p>}
      <Button kind="bare" {...(isFirst ? { act: 'know.insert' as const } : {})} data-testid="know-insert" onClick={onInsert}>{text.insert}</Button>
    </article>
  );
}
