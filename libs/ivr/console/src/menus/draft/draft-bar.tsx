import { Button, StatusWord } from '@pukar/ui';
import type { ReactNode } from 'react';
import { editorText as text } from '../../editor-messages.js';

export const VIEWS = ['form', 'changes', 'text'] as const;
export type View = (typeof VIEWS)[number];

interface DraftBarProps {
  readonly state: 'saved' | 'saving' | 'unsaved';
  readonly faultCount: number;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** What ends it: published, or thrown away. */
  readonly children: ReactNode;
}

/** How the draft stands, what may be taken back, and how it is looked at. */
export function DraftBar({ state, faultCount, view, onView, undo, redo, children }: DraftBarProps) {
  return (
    <div className="draft__bar" data-testid="draft-bar">
      <div className="draft__views" role="group" aria-label={text.view}>
        {VIEWS.map((one) => <Button key={one} kind="bare" aria-pressed={one === view} data-testid={`view-${one}`} onClick={() => onView(one)}>{text.views[one]}</Button>)}
      </div>
      <span role="status" data-testid="draft-state" data-state={state}>
        {state === 'saved'
          ? <StatusWord tone={faultCount === 0 ? 'done' : 'late'}>{text.saved} · {faultCount === 0 ? text.noFaults : text.faultCount(faultCount)}</StatusWord>
          : <StatusWord tone="calm">{state === 'saving' ? text.saving : text.unsaved}</StatusWord>}
      </span>
      <div className="menus__line draft__undo">
        <Button kind="bare" shortcut="Ctrl+Z" data-testid="undo" disabled={!undo} onClick={() => undo?.()}>{text.undo}</Button>
        <Button kind="bare" shortcut="Ctrl+Shift+Z" data-testid="redo" disabled={!redo} onClick={() => redo?.()}>{text.redo}</Button>
      </div>
      {children}
    </div>
  );
}
