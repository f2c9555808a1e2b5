import type { Leg } from '../calls/leg.js';
import { SILENCE } from '../sound/sound.js';

/** Lets two legs hear each other; gives back what parts them. */
export function bridge(one: Leg, other: Leg): () => void {
  one.party.listenTo([other.party]);
  other.party.listenTo([one.party]);
  one.talk(1);
  other.talk(1);
  return () => {
    for (const leg of [one, other]) {
      leg.party.listenTo([]);
      leg.hear(SILENCE);
      leg.line.talking(0);
    }
  };
}
