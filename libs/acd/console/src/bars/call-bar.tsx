import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { Button, StatusWord, Timer } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { type CallerFacts, CallerLine } from './caller-facts.js';
import { OfferBanner } from './offer-banner.js';
import { WrapUpBar, type WrapUpBarProps } from './wrap-up-bar.js';

interface CallBarProps extends Omit<WrapUpBarProps, 'until'> {
  readonly snapshot: DeskSnapshot | null;
  readonly caller: CallerFacts | null;
  /** What the agent should know before they say hello. */
  readonly sentence: string | null;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onHangUp: () => void;
}

/** The call: it rings, connects, is talked on, or is wrapped up. One row at one place, whatever it says. */
export function CallBar({ snapshot, caller, sentence, onAccept, onDecline, onHangUp, ...wrapUp }: CallBarProps) {
  if (snapshot?.offer) return <OfferBanner answerBy={snapshot.offer.answerBy} caller={caller} sentence={sentence} onAccept={onAccept} onDecline={onDecline} />;
  if (snapshot?.call) {
    const { state, since } = snapshot.call;
    return (
      <div className="call-bar" role="region" aria-label={text[state]}>
        <StatusWord tone={state === 'talking' ? 'live' : 'calm'} testId="call-state">{text[state]}</StatusWord>
        <Timer since={since} />
        {caller && <CallerLine caller={caller} />}
        <span className="call-bar__actions"><Button kind="end" shortcut="F4" data-testid="end-call" onClick={onHangUp}>{text.end}</Button></span>
      </div>
    );
  }
  if (snapshot?.wrapUp) return <WrapUpBar {...wrapUp} until={snapshot.wrapUp.until} />;
  return <div className="call-bar call-bar--idle"><span data-testid="call-state">{text.noCall}</span></div>;
}
