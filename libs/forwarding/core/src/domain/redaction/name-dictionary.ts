import { urduFormOf } from './arabic-sounds.js';
import { easternKey, soundKeys, type Sounds, tamilKey } from './sounds-alike.js';
import { COMMON_WORDS } from './words/common-words.js';
import { FAMILY_NAMES, GIVEN_NAMES } from './words/given-names.js';
import { isEnding } from './words/name-words.js';

const SOUNDS = `${GIVEN_NAMES} ${FAMILY_NAMES}`.split(' ').map((word) => soundKeys(word));
const FINE = new Set(SOUNDS.map(({ fine }) => fine));
const COARSE = new Set(SOUNDS.map(({ coarse }) => coarse).filter((key) => key.length > 2));
const TAMIL = new Set([...COARSE].map(tamilKey));
const EASTERN = new Set([...COARSE].map(easternKey));
const FULL_BY_BONES = new Map<string, string[]>();
for (const { bones, full } of SOUNDS) FULL_BY_BONES.set(bones, [...(FULL_BY_BONES.get(bones) ?? []), full]);

/** Whether a word is a name that many people bear, in any script, with or without an ending. Said only where a name is expected: many are words too. */
export function isCommonName(sounds: Sounds): boolean {
  const before = ANSWERS.get(sounds);
  if (before !== undefined) return before;
  const answer = isInDictionary(sounds);
  ANSWERS.set(sounds, answer);
  return answer;
}

/** Forgotten with the statement. */
const ANSWERS = new WeakMap<Sounds, boolean>();

function isInDictionary({ plain, script, fine, coarse, full, bones }: Sounds): boolean {
  if (COMMON_WORDS.has(plain) || coarse === '') return false;
  if (script === 'arabic') return (FULL_BY_BONES.get(bones) ?? []).some((name) => urduFormOf(name).test(full));
  if (FINE.has(fine)) return true;
  const [names, key] = script === 'tamil' ? [TAMIL, tamilKey(coarse)] : script === 'eastern' ? [EASTERN, easternKey(coarse)] : [COARSE, coarse];
  if (names.has(key)) return true;
  return script !== 'roman' && Array.from({ length: Math.max(0, key.length - 3) }, (_, at) => at + 3).some((end) => {
    const rest = key.slice(end);
    return names.has(key.slice(0, end)) && isEnding(rest);
  });
}
