import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { type BreakChoice, choicesOf } from './choices.js';
import { useDigits } from './use-digits.js';

interface BreakChooserProps {
  readonly snapshot: DeskSnapshot;
  readonly onChoose: (choice: BreakChoice) => void;
  readonly onClose: () => void;
}

/** The breaks to choose from, each by its digit; the focus stays where it is. During a call they are what comes after it. */
export function BreakChooser({ snapshot, onChoose, onClose }: BreakChooserProps) {
  const choices = choicesOf(snapshot);
  useDigits((digit) => {
    const choice = choices.find((one) => one.digit === digit);
    if (choice) onChoose(choice);
  }, onClose);
  const isLater = snapshot.call !== null || snapshot.wrapUp !== null;
  return (
    <div className="break-chooser">
      <div className="call-bar" role="group" aria-label={isLater ? text.breakAfter : text.breakNow} data-testid="break-chooser">
        <span role="status">{isLater ? text.breakAfter : text.breakNow}</span>
        <span className="break-chooser__choices">
          {choices.map((choice) => (
            <Button key={choice.code} {...(choice.digit === null ? {} : { shortcut: choice.digit })} data-testid={`break-${choice.code}`} onClick={() => onChoose(choice)}>{choice.name}{choice.minutes !== null && <span className="quiet figures"> {text.minutes(choice.minutes)}</span>}</Button>
          ))}
        </span>
        <Button kind="bare" shortcut="Esc" onClick={onClose}>{text.chooseNone}</Button>
      </div>
    </div>
  );
}
