import { type FlowVersions, FlowVersionsSchema } from '@pukar/ivr-core/contracts';
import { api, Button, EmptyState, Notice, useLooking, When } from '@pukar/ui';
import { useState } from 'react';
import { menusText as text } from '../menus-messages.js';
import { DraftEditor } from './draft-editor.js';
import { VersionOutline } from './version-outline.js';
import { VersionTable } from './version-table.js';
import '../style/ivr.css';

const LOOK_EVERY_MS = 10_000;

/** The administrator's page of the menus: which versions there are, what each says, and the draft of the next. */
export function MenusPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value, trouble, look } = useLooking('/api/flows', FlowVersionsSchema, LOOK_EVERY_MS, onExpire);
  const [chosen, setChosen] = useState<number | 'draft' | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const shown = chosen ?? value?.versions.find(({ state }) => state === 'published')?.version ?? null;

  const begin = async (from: number) => {
    const begun = await api('/api/flows/draft', { method: 'POST', body: { from } });
    setRefused(begun.ok ? null : begun.message);
    if (begun.ok) setChosen('draft');
    look();
  };
  const done = () => { setChosen(null); look(); };

  return (
    <section className="menus" aria-label={text.title} data-testid="menus">
      {(trouble ?? refused) && <Notice tone="late"><p>{refused ?? `${text.failed} ${trouble}`}</p><Button onClick={() => { setRefused(null); look(); }}>{text.tryAgain}</Button></Notice>}
      {value?.versions.length === 0 && <EmptyState title={text.none}><p>{text.noneHow}</p></EmptyState>}
      {value?.draft && <DraftLine draft={value.draft} isShown={shown === 'draft'} onLook={() => setChosen('draft')} />}
      {value && value.versions.length > 0 && <VersionTable versions={value.versions} shown={shown} hasDraft={value.draft !== null} onLook={setChosen} onBegin={(from) => void begin(from)} />}
      {shown === 'draft' && value?.draft && <DraftEditor key={value.draft.revision} onDone={done} onSaved={look} />}
      {typeof shown === 'number' && <VersionOutline key={shown} version={shown} />}
    </section>
  );
}

function DraftLine({ draft, isShown, onLook }: { readonly draft: NonNullable<FlowVersions['draft']>; readonly isShown: boolean; readonly onLook: () => void }) {
  return (
    <Notice tone="soon">
      <div className="menus__line" data-testid="draft">
        <p><strong>{text.draft(draft.basedOn)}</strong>, {text.draftSaved(draft.savedBy)} <When at={draft.savedAt} show="relative" /></p>
        {!isShown && <Button kind="main" data-testid="work-on-draft" onClick={onLook}>{text.workOnDraft}</Button>}
      </div>
    </Notice>
  );
}
