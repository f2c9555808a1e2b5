import { type FlowDraft, FlowDraftSchema, type FlowVersions } from '@pukar/ivr-core/contracts';
import type { Flow } from '@pukar/ivr-core/domain';
import { api } from '@pukar/ui';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { beginning, done, type History, redone, undone } from './history.js';

/** Long enough for somebody who presses a key after the other, short enough to be believed. */
const PAUSE_MS = 700;
/** The server checks every language before it answers. */
const LIMIT_MS = 30_000;

/** A draft in somebody's hands: as the server has it, as they have it, and what stands between the two. */
export interface HeldDraft {
  /** As it was saved last, with its faults. */
  readonly saved: Omit<FlowDraft, 'body'> & { readonly body: Flow };
  readonly history: History<Flow>;
  /** What somebody else saved meanwhile: nothing is saved until one of the two is chosen. */
  readonly theirs: FlowDraft | null;
}

const askDraft = () => api('/api/flows/draft', { reply: FlowDraftSchema, limitMs: LIMIT_MS });
type Asked = Awaited<ReturnType<typeof askDraft>>;

const held = (saved: FlowDraft): HeldDraft => ({ saved, history: beginning(saved.body), theirs: null });
const isSaved = ({ saved, history }: HeldDraft): boolean => saved.body === history.present;

/** The draft of the flow: saved by itself after each change, faults and all; what another saved meanwhile is never written over unasked. */
export function useDraft(newest: FlowVersions['draft'], onSaved: () => void) {
  const [draft, setDraft] = useState<HeldDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const isAway = useRef(false);
  const latest = useRef<Flow>(undefined);

  const found = useCallback((answer: Asked) => {
    setTrouble(answer.ok ? null : answer.message);
    // What was changed while it was on its way is not dropped for it.
    if (answer.ok) setDraft((now) => (now && !isSaved(now) ? { ...now, theirs: answer.value } : held(answer.value)));
  }, []);
  useEffect(() => { void askDraft().then(found); }, [found]);

  const save = async (body: Flow, revision: number): Promise<void> => {
    setSaving(true);
    const answer = await api('/api/flows/draft', { method: 'PUT', body: { revision, body }, reply: FlowDraftSchema, limitMs: LIMIT_MS });
    if (isAway.current) {
      // What was changed while this was on its way is not lost with the page.
      if (answer.ok && latest.current && latest.current !== body) void save(latest.current, answer.value.revision);
      return;
    }
    const theirs = !answer.ok && answer.code === 'changed' ? await askDraft() : undefined;
    setSaving(false);
    if (!theirs?.ok) setTrouble(answer.ok ? null : [answer.message, ...(answer.fields['body'] ?? [])].join(' '));
    // What was saved is what was sent: what was changed since is not.
    setDraft((now) => now && (answer.ok ? { ...now, saved: { ...answer.value, body }, theirs: null } : { ...now, theirs: theirs?.ok ? theirs.value : now.theirs }));
    if (answer.ok) onSaved();
  };

  const present = draft?.history.present;
  useEffect(() => { latest.current = present; }, [present]);
  const mustSave = draft !== null && !isSaved(draft) && !draft.theirs && !isSaving && trouble === null;
  const saveNow = useEffectEvent(() => { if (draft && !isSaved(draft)) void save(draft.history.present, draft.saved.revision); });
  useEffect(() => {
    if (!mustSave) return;
    const timer = setTimeout(saveNow, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [mustSave, present]);

  const leave = useEffectEvent(() => { if (draft && !draft.theirs && !isSaved(draft) && !isSaving) saveNow(); isAway.current = true; });
  useEffect(() => { isAway.current = false; return () => leave(); }, []);
  const isUnsaved = draft !== null && !isSaved(draft);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  // Somebody else saved while nothing of ours waits: theirs is the draft now.
  const isBehind = draft !== null && newest !== null && newest.revision > draft.saved.revision && !isUnsaved && !isSaving;
  useEffect(() => { if (isBehind) void askDraft().then(found); }, [isBehind, found]);

  const move = (step: (history: History<Flow>) => History<Flow>) => { setTrouble(null); setDraft((now) => now && { ...now, history: step(now.history) }); };
  return {
    draft,
    trouble,
    isSaving,
    isSaved: !isUnsaved,
    change: (flow: Flow) => move((history) => done(history, flow)),
    undo: () => move(undone),
    redo: () => move(redone),
    tryAgain: () => { setTrouble(null); if (!draft) void askDraft().then(found); },
    takeTheirs: () => setDraft((now) => (now?.theirs ? held(now.theirs) : now)),
    keepMine: () => { if (draft?.theirs) void save(draft.history.present, draft.theirs.revision); },
  };
}
