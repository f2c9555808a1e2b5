import { urduFormOf } from './arabic-sounds.js';
import { bonesOf, easternKey, soundKeys, type Sounds, tamilKey } from './sounds-alike.js';
import { COMMON_WORDS } from './words/common-words.js';
import { FAMILY_NAMES, GIVEN_NAMES } from './words/given-names.js';
import { MORE_NAMES } from './words/more-names.js';
import { isEnding } from './words/name-words.js';

const SOUNDS = `${GIVEN_NAMES} ${FAMILY_NAMES} ${MORE_NAMES}`.split(' ').map((word) => soundKeys(word));
const FINE = new Set(SOUNDS.map(({ fine }) => fine));
const COARSE = new Set(SOUNDS.map(({ coarse }) => coarse).filter((key) => key.length > 2));
const TAMIL = new Set([...COARSE].map(tamilKey));
const TAMIL_BONES = new Set([...TAMIL].map(bonesOf).filter((bones) => bones.length > 3));
const EASTERN = new Set([...COARSE].map(easternKey));
const FULL_BY_BONES = new Map<string, string[]>();
for (const { full } of SOUNDS) {
  const bones = bonesOf(full);
  FULL_BY_BONES.set(bones, [...(FULL_BY_BONES.get(bones) ?? []), full]);
}

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
  if (FINE.has(fine) || (script !== 'roman' && fine.length > 1 && fine.length < 4 && FINE.has(`${fine}a`))) return true;
  const [names, key] = script === 'tamil' ? [TAMIL, tamilKey(coarse)] : script === 'eastern' ? [EASTERN, easternKey(coarse)] : [COARSE, coarse];
  if (names.has(key) || (/^i/.test(key) && names.has(`a${key.slice(1)}`)) || (script === 'tamil' && TAMIL_BONES.has(bonesOf(key)))) return true;
  return script !== 'roman' && Array.from({ length: Math.max(0, key.length - 3) }, (_, at) => at + 3).some((end) => {
    const rest = key.slice(end);
    const stem = key.slice(0, end);
    return (names.has(stem) || names.has(stem.replace(/m$/, 'n')) || (script === 'tamil' && stem.length > 4 && TAMIL_BONES.has(bonesOf(stem)))) && isEnding(rest);
  });
}

const likeOther = (fine: string): string => fine.replace(/e/g, 'i').replace(/o/g, 'u').replace(/(.)m$/, '$1n');
const FINE_AS_WRITTEN = new Set([...FINE].map(likeOther));
const FINE_IN_TAMIL = new Set([...FINE_AS_WRITTEN].map(tamilKey));
const FINE_IN_EASTERN = new Set([...FINE_AS_WRITTEN].map(easternKey));

/** Whether a word goes on with a name that has begun: it has to sound just like one, with or without an ending. */
export function continuesName({ plain, script, fine: written }: Sounds): boolean {
  const fine = likeOther(written);
  if (COMMON_WORDS.has(plain) || fine === '') return false;
  const [names, key] = script === 'tamil' ? [FINE_IN_TAMIL, tamilKey(fine)] : script === 'eastern' ? [FINE_IN_EASTERN, easternKey(fine)] : [FINE_AS_WRITTEN, fine];
  if (names.has(key)) return true;
  return script !== 'roman' && script !== 'arabic' && Array.from({ length: Math.max(0, key.length - 2) }, (_, at) => at + 2).some((end) => names.has(key.slice(0, end).replace(/(.)m$/, '$1n')) && isEnding(inCoarse(key.slice(end))));
}

const inCoarse = (rest: string): string => rest.toLowerCase().replace(/e/g, 'i').replace(/o/g, 'u').replace(/a$/, '');

/** Whether a name carries an ending, so that nothing of it follows. */
export function isEnded({ script, coarse }: Sounds): boolean {
  if (script === 'roman' || script === 'arabic') return false;
  const [names, key] = script === 'tamil' ? [TAMIL, tamilKey(coarse)] : script === 'eastern' ? [EASTERN, easternKey(coarse)] : [COARSE, coarse];
  return !names.has(key) && Array.from({ length: Math.max(0, key.length - 3) }, (_, at) => at + 3).some((end) => (names.has(key.slice(0, end)) || names.has(key.slice(0, end).replace(/m$/, 'n'))) && isEnding(key.slice(end)));
}
