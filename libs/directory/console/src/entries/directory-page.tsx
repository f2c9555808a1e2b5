import { contentEntrySchema, type ContentEntry, type ContentKind } from '@pukar/directory-core/contracts';
import { CONTENT_KINDS } from '@pukar/directory-core/domain';
import { Announce, Button, EmptyState, Field, Notice, type ReplySchema, useLooking } from '@pukar/ui';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { entriesText as text } from './entries-messages.js';
import { EntriesTable } from './entries-table.js';
import { canBeMade, draftOf, type EntryDraft, newDraft } from './entry-draft.js';
import { EntryEditor } from './entry-editor.js';
import { foundEntries } from './entry-title.js';
import '../directory.css';

const LOOK_EVERY_MS = 30_000;
const listSchema: ReplySchema<ContentEntry[]> = contentEntrySchema.array();

interface Editing {
  readonly draft: EntryDraft;
  readonly standing: ContentEntry['standing'] | null;
}

/** The administrator's page: what callers are told, kind by kind, and who must look at it again. */
export function DirectoryPage({ onExpire }: { readonly onExpire: () => void }) {
  const [kind, setKind] = useState<ContentKind>('scheme');
  return (
    <div className="entries">
      <div className="entries__kinds" role="group" aria-label={text.title}>
        {CONTENT_KINDS.map((one) => <Button key={one} kind={one === kind ? 'main' : 'plain'} aria-pressed={one === kind} data-testid={`kind-${one}`} onClick={() => setKind(one)}>{text.kinds[one]}</Button>)}
      </div>
      <EntriesOfKind key={kind} kind={kind} onExpire={onExpire} />
    </div>
  );
}

function EntriesOfKind({ kind, onExpire }: { readonly kind: ContentKind; readonly onExpire: () => void }) {
  const { value: entries, trouble, look } = useLooking(`/api/directory/entries/${kind}`, listSchema, LOOK_EVERY_MS, onExpire);
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const searched = useDeferredValue(query);
  const found = useMemo(() => foundEntries(entries ?? [], searched), [entries, searched]);
  const done = (words: string) => { setEditing(null); setSaid(words); look(); };
  const open = (next: Editing) => { setSaid(null); setEditing(next); };
  const search = useBackFrom(editing !== null);

  if (editing) return <EntryEditor before={editing.draft} standing={editing.standing} onDone={done} onClose={() => setEditing(null)} />;
  return (
    <>
      <div className="entries__search">
        <Field label={text.search} hint={text.searchHint}>{(control) => <input {...control} ref={search} className="input" type="search" dir="auto" data-testid="entries-search" value={query} onChange={(event) => setQuery(event.target.value)} />}</Field>
        {canBeMade(kind) && <Button data-testid="new-entry" onClick={() => open({ draft: newDraft(kind, new Date()), standing: null })}>{text.make}</Button>}
      </div>
      <Announce>{said}</Announce>
      {said && <Notice tone="done" testId="entry-saved">{said}</Notice>}
      {trouble && <Notice tone="late"><p>{text.failed} {trouble}</p><Button onClick={look}>{text.tryAgain}</Button></Notice>}
      {!entries && !trouble && <EmptyState title={text.loading} />}
      {entries && <EntriesTable entries={found} onOpen={(entry) => open({ draft: draftOf(entry), standing: entry.standing })} />}
    </>
  );
}

/** Back from an editor one goes on with the search: what had the focus is gone. */
function useBackFrom(isEditing: boolean) {
  const search = useRef<HTMLInputElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) search.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return search;
}
