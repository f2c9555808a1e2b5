import { piecesOfReply } from '@pukar/forwarding-core/inbox';
import { Button, EmptyState, Keys } from '@pukar/ui';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { inboxText } from '../messages.js';
import { directionOf } from './direction-of.js';
import type { ReadyReply } from './ready-replies.js';

interface TemplatePickerProps {
  readonly replies: readonly ReadyReply[];
  readonly onChoose: (reply: ReadyReply) => void;
  readonly onClose: () => void;
}

/** The ready replies, each with its digit and with what would be written; what the officer must still fill in is marked. */
export function TemplatePicker({ replies, onChoose, onClose }: TemplatePickerProps) {
  const list = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent) => {
    const reply = replies.find(({ digit }) => digit === event.key);
    if (event.key !== 'Escape' && !reply) return;
    // Used up here: neither the list nor the text box shall act on it too.
    event.preventDefault();
    if (reply) onChoose(reply);
    else onClose();
  };
  // The digits would otherwise be typed into the reply.
  useEffect(() => list.current?.focus(), []);
  return (
    <div className="template-picker" ref={list} tabIndex={-1} role="group" onKeyDown={press} aria-label={inboxText.templates.title} data-testid="template-picker">
      {replies.length === 0 && <EmptyState title={inboxText.templates.none}><p>{inboxText.templates.noneWhy}</p></EmptyState>}
      <ol>
        {replies.map((reply) => (
          <li key={reply.id}>
            <button type="button" className="template-picker__reply" onClick={() => onChoose(reply)} data-testid={`template-${reply.digit}`}>
              <Keys shortcut={reply.digit} />
              <span lang={reply.language} dir={directionOf(reply.text)}>
                <strong>{reply.name}</strong> <Marked text={reply.text} />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Button kind="bare" shortcut="Esc" onClick={onClose}>{inboxText.templates.close}</Button>
    </div>
  );
}

/** Words with the marks that wait for the officer. */
export function Marked({ text }: { readonly text: string }) {
  return piecesOfReply(text).map((piece, at) => ('missing' in piece ? <mark key={at} className="gap">{piece.missing}</mark> : piece.text));
}
