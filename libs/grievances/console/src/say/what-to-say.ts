import type { DraftContent } from '@pukar/citizens-core/contracts';
import type { Category } from '@pukar/directory-core/contracts';
import { asksFacts } from '@pukar/grievances-core/domain';
import { spokenLanguage } from './spoken-language.js';

/** A sentence to say, and which field its answer goes to. */
export interface Saying {
  readonly field: string;
  readonly text: string;
  readonly language: 'en' | 'hi';
}

const ASK = {
  category: { en: 'What is the matter? Please tell me in your own words.', hi: 'बताइए, क्या समस्या है?' },
  place: { en: 'Where is this? Which town, and which district?', hi: 'यह कहाँ की बात है? कौन सा शहर, कौन सा ज़िला?' },
  statement: { en: 'Since when, and what happened?', hi: 'यह कब से है, और क्या हुआ?' },
  consent: { en: 'May the office read this, so that it can act? Your name is not given.', hi: 'क्या विभाग यह जानकारी देख सकता है, ताकि काम हो सके? आपका नाम नहीं बताया जाएगा।' },
  closing: { en: 'Is there anything else?', hi: 'क्या आपको और कोई मदद चाहिए?' },
  readBack: { en: 'I am registering your complaint now.', hi: 'आपकी शिकायत अभी दर्ज की जा रही है।' },
} as const;

/** How the agent asks for the citizen's yes to be told of schemes. */
export const ASK_TO_TELL = {
  en: 'May we tell you, now and then, of government schemes in your area? By a call, by SMS, or both? You can end it at any time.',
  hi: 'क्या हम आपको कभी-कभी आपके इलाके की सरकारी योजनाओं के बारे में बता सकते हैं? कॉल से, एसएमएस से, या दोनों से? आप इसे कभी भी बंद करा सकते हैं।',
} as const;

/** A statement shorter than this is still being told. */
const TOLD_CHARACTERS = 10;

/** What the agent asks next, in the order of the form: only what is not known yet; then that it is being registered; after that, whether there is more. Whoever was not asked yet may be asked whether we may tell them of schemes. */
export function whatToSay(content: DraftContent, category: Category | null, callerLanguage: string, isRegistered: boolean, mayAskToTell = false): Saying[] {
  const language = spokenLanguage(callerLanguage);
  const say = (field: string, text: { readonly en: string; readonly hi: string }): Saying => ({ field, text: text[language], language });
  const consent = mayAskToTell ? [say('consent', ASK_TO_TELL)] : [];
  if (isRegistered) return [...consent, say('closing', ASK.closing)];
  const open: Saying[] = [];
  if (!content.categoryCode) open.push(say('category', ASK.category));
  if (!content.placeCode && category?.department !== null) open.push(say('place', ASK.place));
  if (content.statement.trim().length < TOLD_CHARACTERS) open.push(say('statement', ASK.statement));
  for (const fact of asksFacts(content.kind) ? (category?.facts ?? []) : []) {
    const told = content.facts[fact.key];
    if (!told?.value.trim()) open.push(say(`fact-${fact.key}`, fact.ask));
    else if (fact.identifying && !told.consent) open.push(say(`fact-${fact.key}-consent`, ASK.consent));
  }
  return open.length > 0 ? open : [say('register', ASK.readBack), ...consent];
}
