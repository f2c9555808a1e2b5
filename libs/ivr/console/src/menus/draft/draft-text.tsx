import type { Flow } from '@pukar/ivr-core/domain';
import { Button, Field, Notice } from '@pukar/ui';
import { useState } from 'react';
import { editorText as text } from '../../editor-messages.js';
import { readDraft } from '../read-draft.js';

const written = (flow: Flow): string => JSON.stringify(flow, null, 1);

/** The draft as a text, for experts: what is typed is taken up once it is a flow. */
export function DraftText({ flow, onFlow }: { readonly flow: Flow; readonly onFlow: (flow: Flow) => void }) {
  const [typed, setTyped] = useState<{ readonly over: Flow; readonly text: string } | null>(null);
  const shown = typed?.over === flow ? typed.text : written(flow);
  const read = readDraft(shown);
  const isTyped = typed?.over === flow && typed.text !== written(flow);
  return (
    <div className="draft__edit">
      <Field label={text.text} hint={text.textHint}>
        {(control) => <textarea {...control} className="input draft__text" data-testid="draft-text" spellCheck={false} rows={28} value={shown} onChange={(event) => setTyped({ over: flow, text: event.target.value })} />}
      </Field>
      {read.is === 'no-json' && <Notice tone="late">{text.notJson} {read.why}</Notice>}
      {read.is === 'no-flow' && <Notice tone="late"><p>{text.noFlow}</p><ul>{read.at.map((at) => <li key={at}>{at}</li>)}</ul></Notice>}
      <div className="menus__line"><Button kind="main" data-testid="take-up" disabled={!isTyped || read.is !== 'flow'} onClick={() => { if (read.is === 'flow') onFlow(read.flow); }}>{text.takeUp}</Button></div>
    </div>
  );
}
