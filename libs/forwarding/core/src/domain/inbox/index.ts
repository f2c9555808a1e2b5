export { CLOSING_REASONS, isInHand, type ClosingReason } from '../forwarded.js';
export { appliesFrom, MOST_AT_ONCE, stateOfBulk, type BulkAnswer, type BulkState, UNDO_SECONDS, undoBulk } from './bulk-answer.js';
export { DIGEST_TITLES, digestText, type DigestMail, type DigestReader } from './digest-text.js';
export { fillTemplate, missingIn, piecesOfReply, type ReplyPiece, type TemplateValues } from './fill-template.js';
export { DIGEST_PARTS, isDigestDue, makeDigest, type DigestOfOffice, type DigestPart, type DigestTicket, type MorningDigest } from './morning-digest.js';
export { noticeOfTurn, noticeText, type NoticeKind, type NoticeTicket } from './notice-text.js';
export type { ReplyTemplateSeed } from './reply-template.js';
export { daysOffOf, type IsDayOff, type TimeLeft, timeLeft, timeLeftInWords } from './time-left.js';
