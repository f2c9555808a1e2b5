import { Announce, Button, StatusWord, Timer, useActKeys } from '@pukar/ui';
import type { Disposition } from '../desk/desk-server.js';
import { deskText as text } from '../desk-messages.js';
import { ENDING_SECONDS, useWrapUpEnding } from '../wrap-up/use-wrap-up-ending.js';

export interface WrapUpBarProps {
  readonly until: string;
  /** How much an extension adds; 0 when there is none left. */
  readonly moreSeconds: number;
  readonly onExtend: () => void;
  /** A break was asked for: finishing begins it. */
  readonly isBreakNext: boolean;
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
export function WrapUpBar({ until, moreSeconds, onExtend, isBreakNext, disposition, onDisposition, onFinish, onTakeFive, isEnterFree }: WrapUpBarProps) {
  const isEnding = useWrapUpEnding(until);
  const extendKey = useActKeys()['wrap-up.extend'];
  return (
    <div className={isEnding ? 'call-bar call-bar--ending drop-from' : 'call-bar drop-from'} role="region" aria-label={text.wrapUp}>
      <StatusWord tone="soon" testId="call-state">{text.wrapUp}</StatusWord>
      <span className="figures"><Timer until={until} testId="wrap-up-left" /> {text.left}</span>
      {isEnding && <StatusWord tone="soon" testId="wrap-up-ending">{text.endingSoon}</StatusWord>}
      {moreSeconds > 0 ? <Button act="wrap-up.extend" data-testid="extend-wrap-up" onClick={onExtend}>{text.more(moreSeconds)}</Button> : <span className="quiet" data-testid="extended-enough">{text.noMore}</span>}
      <Announce>{isEnding ? text.ending(ENDING_SECONDS, moreSeconds > 0 ? extendKey : undefined) : ''}</Announce>
      <label className="call-bar__outcome">
        {text.outcome}
        <select className="input" data-testid="disposition" value={disposition} onChange={(event) => onDisposition(event.target.value as Disposition)}>
          {DISPOSITIONS.map((each) => <option key={each} value={each}>{text.outcomes[each]}</option>)}
        </select>
      </label>
      <span className="call-bar__actions">
        {onTakeFive && <Button act="wrap-up.take-five" data-testid="take-five" onClick={onTakeFive}>{text.takeFive}</Button>}
        <Button kind="main" {...(isEnterFree ? { shortcut: 'Enter' } : { act: 'wrap-up.finish' as const })} data-testid="finish-wrap-up" onClick={() => onFinish(true)}>{isBreakNext ? text.finishBreak : text.finish}</Button>
        <Button kind="bare" act="wrap-up.finish-not-ready" data-testid="finish-not-ready" onClick={() => onFinish(false)}>{text.finishNotReady}</Button>
      </span>
    </div>
  );
}
