import { type FlowDraft, FlowDraftSchema } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { api, Button, Field, Notice } from '@pukar/ui';
import { useEffect, useMemo, useState } from 'react';
import { menusText as text } from '../menus-messages.js';
import { FaultList } from './fault-list.js';
import { FlowOutline, jumpTo } from './flow-outline.js';
import { PublishForm } from './publish-form.js';
import { readDraft } from './read-draft.js';

const PAUSE_MS = 600;

interface DraftEditorProps {
  /** It was published or thrown away. */
  readonly onDone: () => void;
  readonly onSaved: () => void;
}

/** The draft: its text with the faults of what is typed beside the outline of it; saved, published or thrown away. */
export function DraftEditor({ onDone, onSaved }: DraftEditorProps) {
  const [draft, setDraft] = useState<FlowDraft | null>(null);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const settled = useSettled(typed);
  const read = useMemo(() => readDraft(settled), [settled]);

  const take = (answer: Awaited<ReturnType<typeof askDraft>>) => {
    if (answer.ok) { setDraft(answer.value); setTyped(JSON.stringify(answer.value.body, null, 1)); }
    setTrouble(answer.ok ? null : [answer.message, ...(answer.fields['body'] ?? [])].join(' '));
    return answer.ok;
  };
  useEffect(() => { void askDraft().then(take); }, []);

  const save = async () => {
    if (read.is !== 'flow' || !draft || settled !== typed) return;
    setSaving(true);
    const saved = take(await askDraft({ revision: draft.revision, body: read.flow }));
    setSaving(false);
    if (saved) onSaved();
  };
  if (!draft) return trouble && <Notice tone="late">{trouble}</Notice>;
  const isChecked = settled === typed;
  const isSaved = typed === JSON.stringify(draft.body, null, 1);
  const faults = read.is === 'flow' ? (isSaved ? draft.faults : read.faults) : [];

  return (
    <section className="draft" data-testid="draft-editor">
      <div className="draft__edit">
        <Field label={text.text} hint={text.textHint}>{(control) => <textarea {...control} className="input draft__text" data-testid="draft-text" spellCheck={false} rows={24} value={typed} onChange={(event) => setTyped(event.target.value)} />}</Field>
        {trouble && <Notice tone="late" testId="draft-trouble">{trouble}</Notice>}
        {read.is === 'no-json' && settled !== '' && <Notice tone="late">{text.notJson} {read.why}</Notice>}
        {read.is === 'no-flow' && <Notice tone="late"><ul>{read.at.map((at) => <li key={at}>{at}</li>)}</ul></Notice>}
        {read.is === 'flow' && <FaultList faults={faults} onJump={jumpTo} />}
        <div className="menus__line">
          <Button kind={isSaved ? 'plain' : 'main'} data-testid="save-draft" busy={isSaving && text.saving} disabled={isSaved || !isChecked || read.is !== 'flow'} onClick={() => void save()}>{text.save}</Button>
          <span className="quiet">{isSaved ? text.saved : text.unsaved}</span>
        </div>
        <PublishForm revision={draft.revision} mayPublish={isSaved && isChecked && faults.length === 0} onDone={onDone} />
      </div>
      {read.is === 'flow' && <FlowOutline flow={read.flow} />}
    </section>
  );
}

/** What is typed, once nothing more was typed for a moment: the check of all languages takes its time. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

/** Asks for the draft, or saves it. */
const askDraft = (body?: { readonly revision: number; readonly body: Flow }) =>
  api('/api/flows/draft', { ...(body ? { method: 'PUT' as const, body } : {}), reply: FlowDraftSchema });
