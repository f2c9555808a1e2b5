import { Button, StatusWord, Timer } from '@pukar/ui';
import type { Disposition } from '../desk/desk-server.js';
import { deskText as text } from '../desk-messages.js';

export interface WrapUpBarProps {
  readonly until: string;
  readonly disposition: Disposition;
  readonly onDisposition: (disposition: Disposition) => void;
  readonly onFinish: (ready: boolean) => void;
  /** After an abusive call: finishes, and begins a break of a few minutes. Absent after any other. */
  readonly onTakeFive: (() => void) | undefined;
  /** The form is gone, so that Enter finishes too; F6 always does. */
  readonly isEnterFree: boolean;
}

const DISPOSITIONS = Object.keys(text.outcomes) as Disposition[];

/** Work after the call: the time left, what came of it (filled in already), and being ready again. */
export function WrapUpBar({ until, disposition, onDisposition, onFinish, onTakeFive, isEnterFree }: WrapUpBarProps) {
  return (
    <div className="call-bar" role="region" aria-label={text.wrapUp}>
      <StatusWord tone="soon" testId="call-state">{text.wrapUp}</StatusWord>
      <span className="figures"><Timer until={until} testId="wrap-up-left" /> {text.left}</span>
      <label className="call-bar__outcome">
        {text.outcome}
        <select className="input" data-testid="disposition" value={disposition} onChange={(event) => onDisposition(event.target.value as Disposition)}>
          {DISPOSITIONS.map((each) => <option key={each} value={each}>{text.outcomes[each]}</option>)}
        </select>
      </label>
      <span className="call-bar__actions">
        {onTakeFive && <Button act="wrap-up.take-five" data-testid="take-five" onClick={onTakeFive}>{text.takeFive}</Button>}
        <Button kind="main" {...(isEnterFree ? { shortcut: 'Enter' } : { act: 'wrap-up.finish' as const })} data-testid="finish-wrap-up" onClick={() => onFinish(true)}>{text.finish}</Button>
        <Button kind="bare" data-testid="finish-not-ready" onClick={() => onFinish(false)}>{text.finishNotReady}</Button>
      </span>
    </div>
  );
}
