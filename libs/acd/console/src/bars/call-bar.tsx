import type { DeskSnapshot } from '@pukar/acd-core/contracts';
import { deskText as text } from '../desk-messages.js';
import { RingPermission } from '../ring/ring-permission.js';
import type { ReactNode } from 'react';
import { partiesText } from '../parties/parties-messages.js';
import type { PartiesOfCall } from '../parties/parties-of-call.js';
import type { CallerFacts } from './caller-facts.js';
import { ConversationBar, type ConversationBarProps } from './conversation-bar.js';
import { OfferBanner } from './offer-banner.js';
import { WrapUpBar, type WrapUpBarProps } from './wrap-up-bar.js';

interface CallBarProps extends Omit<WrapUpBarProps, 'until' | 'moreSeconds' | 'isBreakNext'>, Omit<ConversationBarProps, 'call'> {
  readonly snapshot: DeskSnapshot | null;
  readonly caller: CallerFacts | null;
  /** What the agent should know before they say hello. */
  readonly sentence: string | null;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  /** What stands here between calls. */
  readonly idle?: ReactNode;
}

/** The call: it rings, connects, is talked on, or is wrapped up. One row at one place, whatever it says. */
export function CallBar({ snapshot, caller, sentence, onAccept, onDecline, progress, recording, parties, isMuted, onMute, onHold, onHangUp, abuse, idle, ...wrapUp }: CallBarProps) {
  if (snapshot?.offer) return <OfferBanner answerBy={snapshot.offer.answerBy} caller={caller} sentence={snapshot.offer.kind === 'consult' ? partiesText.asksYou(askerIn(parties)) : sentence} onAccept={onAccept} onDecline={onDecline} />;
  if (snapshot?.call) return <ConversationBar call={snapshot.call} caller={caller} progress={progress} recording={recording} parties={parties} isMuted={isMuted} onMute={onMute} onHold={onHold} onHangUp={onHangUp} abuse={abuse} />;
  if (snapshot?.wrapUp) return <WrapUpBar {...wrapUp} until={snapshot.wrapUp.until} moreSeconds={snapshot.wrapUp.moreSeconds} isBreakNext={snapshot.wish.kind === 'break'} />;
  return <div className="call-bar call-bar--idle drop-from"><span data-testid="call-state">{text.noCall}</span><WhyNone because={snapshot?.notReadyBecause ?? null} />{idle}</div>;
}

/** Why no call comes, where no notice says it; otherwise whether one may be told of outside the browser. */
function WhyNone({ because }: { readonly because: DeskSnapshot['notReadyBecause'] }) {
  if (because === null) return <RingPermission />;
  return because === 'missed-offer' ? null : <span className="presence__why" role="status" data-testid="not-ready-because">{text.notReadyBecause[because]}</span>;
}

const askerIn = ({ others }: PartiesOfCall): string => others?.parties.find(({ role }) => role === 'agent')?.name ?? '';
