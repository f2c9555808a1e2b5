import { Button, StatusWord, Timer } from '@pukar/ui';
import { deskText as text } from '../desk-messages.js';
import { type CallerFacts, CallerLine } from './caller-facts.js';

interface OfferBannerProps {
  readonly answerBy: string;
  readonly caller: CallerFacts | null;
  readonly sentence: string | null;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** A call that rings here, or one back that waits for its agent: who it is, how long it may ring, and the key that answers. */
export function OfferBanner({ answerBy, caller, sentence, onAccept, onDecline }: OfferBannerProps) {
  return (
    <div className="call-bar call-bar--ringing drop-from" role="alert" data-testid="offer">
      <StatusWord tone="live" testId="call-state">{caller?.isCallBack ? text.callBack : text.ringing}</StatusWord>
      {caller && <CallerLine caller={caller} />}
      <span className="call-bar__sentence">{sentence}</span>
      <span className="call-bar__actions">
        <span className="quiet">{text.answerWithin} <Timer until={answerBy} /></span>
        <Button kind="main" act="offer.accept" data-testid="accept" onClick={onAccept}>{text.accept}</Button>
        <Button kind="bare" act="offer.decline" data-testid="decline" onClick={onDecline}>{text.decline}</Button>
      </span>
    </div>
  );
}
