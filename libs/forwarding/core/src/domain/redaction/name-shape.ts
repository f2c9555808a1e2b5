import type { Sounds } from './sounds-alike.js';
import { tamilKey } from './sounds-alike.js';
import { COMMON_WORDS } from './words/common-words.js';
import { isEnding } from './words/name-words.js';

/** How names go on after their first half, by their sounds: Dharm-pal, Kamla-bai, Har-jit. */
const ENDS = 'pal nat das dev div cand lal ram sing kumar bai bin bain raj kant mani vati bati mati vanti dip jit indr indra isvar isvr udin ula unisa prasad sankar candr candra laksmi divi suami svami krisna krisn narayan'.split(' ');
const TAMIL_ENDS = ENDS.map(tamilKey);
/** The same in the south, as they are written. */
const SOUTHERN = /.{2,}(?:ppa|mma|iah|ayya|swamy|samy|ಪ್ಪ|ಮ್ಮ|ಣ್ಣ|ಯ್ಯ|ప్ప|మ్మ|య్య|ம்மா|ப்பா|ம்மாள்|ய்யா|പ്പൻ|ച്ചൻ|മ്മ)$/;
const SHORTEST_HALF = 3;

/** Whether a word is made as names are. Many other words are, too: only where a name is expected. */
export function isShapedAsName({ plain, script, full }: Sounds): boolean {
  if (COMMON_WORDS.has(plain) || script === 'arabic') return false;
  const [ends, sounds] = script === 'tamil' ? [TAMIL_ENDS, tamilKey(full)] : [ENDS, full];
  return SOUTHERN.test(plain) || ends.some((end) => {
    const from = sounds.indexOf(end, SHORTEST_HALF);
    return from >= SHORTEST_HALF && (sounds.length === from + end.length || (script !== 'roman' && isEnding(sounds.slice(from + end.length))));
  });
}
