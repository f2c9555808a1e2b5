import type { OutgoingView } from '@pukar/calls-core/contracts';
import { Button, StatusWord } from '@pukar/ui';
import { outgoingText as text } from './outgoing-messages.js';

/** How a call of ours goes, for the bar: whom it rings, and how the second party of a bridge is. */
export function OutgoingProgress({ view, onLeave }: { readonly view: OutgoingView; readonly onLeave: () => void }) {
  const { state, second, whom } = view;
  const word = state === 'ringing' ? text.ringing[whom] : state === 'ended' ? text.talking : text[state];
  return (
    <>
      <StatusWord tone={state === 'talking' ? 'live' : 'calm'} testId="call-state">{word}</StatusWord>
      {second && state === 'talking' && <StatusWord tone={second === 'in' ? 'live' : second === 'ringing' || second === 'waiting' ? 'calm' : 'soon'} testId="second-party">{text.second[second]}</StatusWord>}
      {second === 'in' && <Button act="call.leave-bridge" data-testid="leave-bridge" onClick={onLeave}>{text.leave}</Button>}
    </>
  );
}
