import { Button, Notice } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import type { Advice } from '../readiness/advice.js';

interface ReadinessNoticeProps {
  readonly advice: Advice | null;
  readonly onUseMicrophone: () => void;
}

const CAN_BE_ASKED = ['denied', 'missing', 'busy', 'silent'];

/** What the agent has to do before calls can come, or before their caller hears them again. */
export function ReadinessNotice({ advice, onUseMicrophone }: ReadinessNoticeProps) {
  switch (advice?.about) {
    case undefined: return null;
    case 'microphone': {
      const words = (advice.isInCall ? text.microphoneAdviceInCall : text.microphoneAdvice)[advice.kind];
      const isAsking = advice.kind === 'asking';
      return (
        <Notice tone={isAsking ? 'calm' : 'late'} testId="readiness-advice">
          <span>{words}</span>{CAN_BE_ASKED.includes(advice.kind) && <Button data-testid="use-microphone" onClick={onUseMicrophone}>{text.useMicrophone}</Button>}
        </Notice>
      );
    }
    case 'line-down': {
      const { trouble, code } = advice.line;
      return <Notice tone="late" testId="readiness-advice">{text.lineTrouble[trouble]} {advice.isInCall ? text.lineDownInCall : text.lineTriesAgain} {code === undefined ? '' : text.errorCode(code)}</Notice>;
    }
    case 'sound-lost': return <Notice tone="late" testId="readiness-advice">{text.soundLostAdvice}</Notice>;
    case 'no-sound': return <Notice tone="calm" testId="readiness-advice">{text.noSoundAdvice}</Notice>;
    case 'slept': return <Notice tone="soon" testId="readiness-advice">{text.sleptAdvice(advice.seconds)}</Notice>;
    case 'clock': return <Notice tone="soon" testId="readiness-advice">{text.clockAdvice}</Notice>;
  }
}
