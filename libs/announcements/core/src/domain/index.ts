export { ANNOUNCEMENT_ACCEPTS, ANNOUNCEMENT_STATES, decideAnnouncement, type AnnouncementAsItIs, type AnnouncementCommand, type AnnouncementRefusal, type AnnouncementState } from './announcement-lifecycle.js';
export { LONGEST_SPOKEN_SECONDS, LONGEST_WRITTEN, spokenFault, spokenSeconds, TITLE_LENGTHS, writtenFault, type AnnouncementText, type TextFault } from './announcement-text.js';
export { CHANNEL_WISHES, channelFor, chooseTellings, isToldNow, mayRingNow, type Candidate, type Channel, type ChannelWish, type ChoosingPolicy, type ChosenTelling } from './choose-tellings.js';
export { LEAST_GROUP, MEASURES, publishCounts, roundedTo10, type Measure, type Publication, type ShownCounts, type TrueCounts } from './publish-counts.js';
export { afterRing, firstStateOf, MOST_RINGS, TELLING_STATES, type AfterRing, type EndedRing, type StillPossible, type TellingEnd, type TellingState } from './telling-lifecycle.js';
export { ANNOUNCEMENT_PARTS, answerKey, type AfterKey, type AnnouncementPart } from './answer-key.js';
export { tellingLanguage, type TellingLanguage } from './telling-language.js';
