import { inboxText } from '../messages.js';
import { useOthersLooking } from './use-others-looking.js';

/** Says who else is looking at the ticket, so that two do not write the same answer. */
export function OthersLooking({ reference }: { readonly reference: string }) {
  const others = useOthersLooking(reference);
  return <p className="others-looking" role="status" data-testid="others-looking">{others.length > 0 && inboxText.alsoLooking(others.map(({ en }) => en))}</p>;
}
