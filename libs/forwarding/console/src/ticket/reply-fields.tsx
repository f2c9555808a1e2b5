import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { missingIn } from '@pukar/forwarding-core/inbox';
import { Button, Field, useShortcuts } from '@pukar/ui';
import { type ReactNode, useRef, useState } from 'react';
import { inboxText } from '../messages.js';
import { directionOf } from '../templates/direction-of.js';
import { languageOf } from '../templates/language-of.js';
import type { ReadyReply } from '../templates/ready-replies.js';
import { TemplatePicker } from '../templates/template-picker.js';
import type { Reply, ReplyErrors } from './check-reply.js';

interface ReplyFieldsProps {
  readonly reply: Reply;
  readonly errors: ReplyErrors;
  readonly actions: InboxTicket['actions'];
  readonly ready: readonly ReadyReply[];
  readonly onChange: (given: Partial<Reply>) => void;
  readonly onSend: () => void;
  readonly isBusy: boolean;
  readonly sendLabel: string;
  /** What the citizen gets, and whatever else stands above the button. */
  readonly children: ReactNode;
}

/** The form of an answer, to one ticket or to several. */
export function ReplyFields({ reply, errors, actions, ready, onChange, onSend, isBusy, sendLabel, children }: ReplyFieldsProps) {
  const [isChoosing, setChoosing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useShortcuts({ 'Ctrl+Enter': onSend, a: () => box.current?.focus(), w: () => setChoosing(true), 'Ctrl+.': () => setChoosing(true) });
  const choose = ({ actionCode, text }: ReadyReply) => {
    setChoosing(false);
    onChange({ actionCode, reply: reply.reply.trim() ? `${reply.reply.trimEnd()}\n${text}` : text });
    requestAnimationFrame(() => selectGap(box.current, missingIn(text)[0]));
  };
  return (
    <form className="reply-form" onSubmit={(event) => { event.preventDefault(); onSend(); }} noValidate>
      <ActionChoice actions={actions} chosen={reply.actionCode} error={errors.action} onChoose={(actionCode) => onChange({ actionCode })} />
      <div className="reply-form__ready"><Button kind="bare" shortcut="w" aria-expanded={isChoosing} onClick={() => setChoosing(!isChoosing)} data-testid="ready-replies">{inboxText.templates.open(ready.length)}</Button></div>
      {isChoosing && <TemplatePicker replies={ready} onChoose={choose} onClose={() => { setChoosing(false); box.current?.focus(); }} />}
      <Field label={inboxText.reply} hint={inboxText.replyHint} error={errors.reply}>
        {(control) => <textarea {...control} ref={box} className="input" rows={3} maxLength={2_000} lang={languageOf(reply.reply)} dir={directionOf(reply.reply)} value={reply.reply} onChange={(event) => onChange({ reply: event.target.value })} data-testid="reply-text" />}
      </Field>
      <Gaps names={missingIn(reply.reply)} onChoose={(name) => selectGap(box.current, name)} />
      {children}
      <div className="reply-form__send">
        <span className="quiet">{inboxText.kept}</span>
        <Button kind="main" type="submit" shortcut="Ctrl+Enter" busy={isBusy && inboxText.resolving} data-testid="resolve">{sendLabel}</Button>
      </div>
    </form>
  );
}

interface ActionChoiceProps {
  readonly actions: InboxTicket['actions'];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** As many as a telephone shows at once; the others come when they are asked for. */
const FIRST = 6;

function ActionChoice({ actions, chosen, error, onChoose }: ActionChoiceProps) {
  const [isAll, setAll] = useState(false);
  return (
    <fieldset aria-describedby={error ? 'action-error' : undefined}>
      <legend className="field__label">{inboxText.action}</legend>
      <div className="reply-form__actions" data-all={isAll}>
        {actions.map(({ code, name }, at) => (
          <label key={code} className={at < FIRST ? 'choice' : 'choice choice--later'} title={name.hi}>
            <input type="radio" name="action" value={code} checked={code === chosen} onChange={() => onChoose(code)} data-testid={`action-${code}`} />
            <span>{name.en}</span>
          </label>
        ))}
      </div>
      {!isAll && actions.length > FIRST && <p className="reply-form__all"><Button kind="bare" onClick={() => setAll(true)}>{inboxText.allActions(actions.length)}</Button></p>}
      {error && <p className="field__error" id="action-error" role="alert">{error}</p>}
    </fieldset>
  );
}

/** What a ready reply still waits for; choosing one marks it in the text, so that typing replaces it. */
function Gaps({ names, onChoose }: { readonly names: readonly string[]; readonly onChoose: (name: string) => void }) {
  if (names.length === 0) return null;
  return (
    <p className="reply-form__gaps" data-testid="gaps">
      {inboxText.templates.fillIn} {names.map((name) => <button key={name} type="button" className="gap gap--button" onClick={() => onChoose(name)}>{name}</button>)}
    </p>
  );
}

function selectGap(box: HTMLTextAreaElement | null, name: string | undefined): void {
  if (!box) return;
  box.focus();
  const at = name === undefined ? -1 : box.value.indexOf(`{${name}}`);
  if (at >= 0) box.setSelectionRange(at, at + name!.length + 2);
}
