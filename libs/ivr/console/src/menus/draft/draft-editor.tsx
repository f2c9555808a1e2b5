import type { FlowVersions } from '@pukar/ivr-core/contracts';
import { applyEdit, diffFlows, type FlowEdit, sizeOfDifference, treeOf } from '@pukar/ivr-core/domain';
import type { Language } from '@pukar/kernel';
import { Button, EmptyState, Notice, useShortcuts } from '@pukar/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { PublishForm } from '../publish-form.js';
import { sizeWords } from '../words/difference-words.js';
import { toMend } from '../words/fault-words.js';
import { usePromptWords } from '../words/use-prompt-words.js';
import { DifferenceList } from './difference-list.js';
import { DraftBar, type View } from './draft-bar.js';
import { DraftText } from './draft-text.js';
import { EditingContext } from './editing.js';
import { FormView } from './form-view.js';
import { TheirsNotice } from './theirs-notice.js';
import { type HeldDraft, useDraft } from './use-draft.js';
import { usePublished } from './use-published.js';

interface DraftEditorProps {
  readonly newest: FlowVersions['draft'];
  /** The version that callers hear. */
  readonly published: number | null;
  /** It was published or thrown away. */
  readonly onDone: () => void;
  readonly onSaved: () => void;
}

/** The draft, once it is here. */
export function DraftEditor({ newest, published, onDone, onSaved }: DraftEditorProps) {
  const held = useDraft(newest, onSaved);
  if (!held.draft) {
    return held.trouble
      ? <Notice tone="late"><p>{text.notShown} {held.trouble}</p><Button onClick={held.tryAgain}>{text.tryAgain}</Button></Notice>
      : <EmptyState title={text.loading}><p>{text.loadingHow}</p></EmptyState>;
  }
  return <HeldEditor held={held} draft={held.draft} published={published} onDone={onDone} />;
}

interface HeldEditorProps {
  readonly held: ReturnType<typeof useDraft>;
  readonly draft: HeldDraft;
  readonly published: number | null;
  readonly onDone: () => void;
}

/** The text field that somebody types in undoes by itself. */
const isTyping = (event: KeyboardEvent): boolean => event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;

function HeldEditor({ held, draft: { saved, history, theirs }, published, onDone }: HeldEditorProps) {
  const [view, setView] = useState<View>('form');
  const [language, setLanguage] = useState<Language>('en-IN');
  const [selected, setSelected] = useState<string | null>(null);
  const [isNodeShown, setNodeShown] = useState(false);
  const flow = history.present;
  const latest = useRef(flow);
  useEffect(() => { latest.current = flow; }, [flow]);
  const prompts = usePromptWords(language);
  const heard = usePublished(published);
  const tree = useMemo(() => treeOf(flow), [flow]);
  const difference = useMemo(() => heard && diffFlows(heard, flow), [heard, flow]);
  useShortcuts({ 'Ctrl+z': (event) => (isTyping(event) ? false : held.undo()), 'Ctrl+Shift+z': (event) => (isTyping(event) ? false : held.redo()) });

  const select = (id: string | null) => { setView('form'); setSelected(id); setNodeShown(true); };
  const edit = (...edits: readonly FlowEdit[]) => {
    let next = latest.current;
    for (const one of edits) {
      const edited = applyEdit(next, one);
      if (!edited.ok) return edited.refusal;
      next = edited.value;
    }
    latest.current = next;
    held.change(next);
    return null;
  };
  // A node that Undo took away is not looked at any more.
  const shown = selected !== null && Object.hasOwn(flow.nodes, selected) ? selected : null;
  return (
    <EditingContext value={{ flow, tree, faults: saved.faults, language, prompts, edit, select }}>
      <section className="draft" data-testid="draft-editor">
        <DraftBar
          state={held.isSaving ? 'saving' : held.isSaved ? 'saved' : 'unsaved'} faultCount={toMend(saved.faults, tree).length} view={view} onView={setView}
          undo={history.past.length > 0 ? held.undo : null} redo={history.future.length > 0 ? held.redo : null}
        >
          <PublishForm
            revision={saved.revision} mayPublish={held.isSaved && !held.isSaving && !theirs && saved.faults.length === 0 && difference !== null && sizeOfDifference(difference) > 0}
            size={difference ? sizeWords(difference) : ''} onDone={onDone}
          />
        </DraftBar>
        {theirs && <TheirsNotice theirs={theirs} mine={flow} onTakeTheirs={held.takeTheirs} onKeepMine={held.keepMine} />}
        {held.trouble && <Notice tone="late" testId="draft-trouble"><p>{held.trouble} {text.notSaved}</p><Button onClick={held.tryAgain}>{text.tryAgain}</Button></Notice>}
        {view === 'form' && <FormView selected={shown} isNodeShown={isNodeShown} onLanguage={setLanguage} onBack={() => setNodeShown(false)} />}
        {view === 'text' && <DraftText flow={flow} onFlow={held.change} />}
        {view === 'changes' && (
          <section className="draft__edit" aria-label={text.views.changes} data-testid="changes">
            {!difference && <EmptyState title={text.comparing} />}
            {difference && sizeOfDifference(difference) === 0 && <EmptyState title={text.same}><p>{text.sameHow}</p></EmptyState>}
            {difference && sizeOfDifference(difference) > 0 && <><h2>{text.changesFrom(published!)}</h2><p>{sizeWords(difference)}</p><DifferenceList difference={difference} onSelect={select} /></>}
          </section>
        )}
      </section>
    </EditingContext>
  );
}
