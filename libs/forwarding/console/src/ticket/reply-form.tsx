import type { InboxTicket } from '@pukar/forwarding-core/contracts';
import { Button, Field, langOfText, useShortcuts } from '@pukar/ui';
import { inboxText } from '../messages.js';
import type { ReplyErrors } from './check-reply.js';
import { CitizenGets } from './citizen-gets.js';
import type { Reply } from './kept-reply.js';

interface ReplyFormProps {
  readonly ticket: InboxTicket;
  readonly reply: Reply;
  readonly errors: ReplyErrors;
  readonly isBusy: boolean;
  readonly onChange: (given: Partial<Reply>) => void;
  readonly onResolve: () => void;
}

/** What was done, in a code for the citizen and in words for the record. */
export function ReplyForm({ ticket, reply, errors, isBusy, onChange, onResolve }: ReplyFormProps) {
  useShortcuts({ 'Ctrl+Enter': onResolve });
  const chosen = ticket.actions.find(({ code }) => code === reply.actionCode);
  return (
    <form className="reply-form" onSubmit={(event) => { event.preventDefault(); onResolve(); }} noValidate>
      <fieldset aria-describedby={errors.action ? 'action-error' : undefined}>
        <legend className="field__label">{inboxText.action}</legend>
        <div className="reply-form__actions">
          {ticket.actions.map(({ code, name }) => (
            <label key={code} className="choice" title={name.hi}>
              <input type="radio" name="action" value={code} checked={code === reply.actionCode} onChange={() => onChange({ actionCode: code })} data-testid={`action-${code}`} />
              <span>{name.en}</span>
            </label>
          ))}
        </div>
        {errors.action && <p className="field__error" id="action-error" role="alert">{errors.action}</p>}
      </fieldset>
      <Field label={inboxText.reply} hint={inboxText.replyHint} error={errors.reply}>
        {(control) => <textarea {...control} className="input" rows={2} maxLength={2_000} lang={langOfText(reply.reply)} dir="auto" value={reply.reply} onChange={(event) => onChange({ reply: event.target.value })} data-testid="reply-text" />}
      </Field>
      <CitizenGets action={chosen} language={ticket.language} />
      <div className="reply-form__send">
        <span className="quiet">{inboxText.kept}</span>
        <Button kind="main" type="submit" shortcut="Ctrl+Enter" busy={isBusy && inboxText.resolving} data-testid="resolve">{inboxText.resolve}</Button>
      </div>
    </form>
  );
}
