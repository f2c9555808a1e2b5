import { type FlowVersions, FlowVersionsSchema } from '@pukar/ivr-core/contracts';
import { api, Button, EmptyState, Notice, useLooking, When } from '@pukar/ui';
import { type ReactNode, useState } from 'react';
import { menusText as text } from '../menus-messages.js';
import { DraftEditor } from './draft/draft-editor.js';
import { VersionOutline } from './version-outline.js';
import { VersionTable } from './version-table.js';
import '../style/ivr.css';

const LOOK_EVERY_MS = 10_000;

/** The administrator's page of the menus: which versions there are, what each says, and the draft of the next. */
export function MenusPage({ onExpire }: { readonly onExpire: () => void }) {
  const { value, trouble, look } = useLooking('/api/flows', FlowVersionsSchema, LOOK_EVERY_MS, onExpire);
  const [chosen, setChosen] = useState<number | 'draft' | null>(null);
  const [isBeginning, setBeginning] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const published = value?.versions.find(({ state }) => state === 'published')?.version ?? null;
  const shown = chosen ?? published;

  const begin = async (from: number) => {
    setBeginning(true);
    const begun = await api('/api/flows/draft', { method: 'POST', body: { from }, limitMs: 30_000 });
    setBeginning(false);
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
      {value && value.versions.length > 0 && <Versions isFolded={shown === 'draft' && value.draft !== null} count={value.versions.length}><VersionTable versions={value.versions} shown={shown} hasDraft={value.draft !== null} isBeginning={isBeginning} onLook={setChosen} onBegin={(from) => void begin(from)} /></Versions>}
      {shown === 'draft' && value?.draft && <DraftEditor newest={value.draft} published={published} onDone={done} onSaved={look} />}
      {typeof shown === 'number' && <VersionOutline key={shown} version={shown} />}
    </section>
  );
}

/** Who works on the draft needs the room. */
function Versions({ isFolded, count, children }: { readonly isFolded: boolean; readonly count: number; readonly children: ReactNode }) {
  return isFolded ? <details><summary>{text.versions} ({count})</summary>{children}</details> : children;
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
