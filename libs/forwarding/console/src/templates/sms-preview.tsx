import type { CitizenGets } from '@pukar/forwarding-core/contracts';
import { languageName } from '@pukar/ui';
import { inboxText } from '../messages.js';
import { type GetsAsked, useCitizenGets } from './use-citizen-gets.js';

type Sms = CitizenGets['question'];

interface SmsPreviewProps {
  readonly asked: GetsAsked;
  readonly pick: (gets: CitizenGets) => Sms | undefined;
  /** Not for the second of several languages: the officer has read it beside the first. */
  readonly isWithOthers?: boolean;
}

/** For officers, who read these: whatever language a citizen is written in, theirs stands beside it. */
const READ_BY_OFFICERS = ['hi-IN', 'en-IN'] as const;

/** An SMS word for word as a citizen gets it, with its parts; and the same in the languages that officers read. */
export function SmsPreview({ asked, pick, isWithOthers = true }: SmsPreviewProps) {
  const gets = useCitizenGets(asked);
  const sms = gets && pick(gets);
  return (
    <>
      <div><dt>{inboxText.bySms(sms?.smsParts)}</dt><dd><blockquote lang={gets?.smsLanguage ?? 'en-IN'} dir="auto" data-testid="citizen-sms">{sms?.sms ?? inboxText.words}</blockquote></dd></div>
      {isWithOthers && READ_BY_OFFICERS.filter((language) => language !== asked.language).map((language) => <Beside key={language} asked={{ ...asked, language }} pick={pick} />)}
    </>
  );
}

function Beside({ asked, pick }: SmsPreviewProps) {
  const gets = useCitizenGets(asked);
  const sms = gets && pick(gets);
  return sms ? <div className="quiet"><dt>{inboxText.theSame(languageName(asked.language))}</dt><dd lang={asked.language} dir="auto">{sms.sms}</dd></div> : null;
}

/** What a citizen is written upon an act other than the answer. */
export function ActPreview({ asked, pick }: SmsPreviewProps) {
  return (
    <div className="citizen-gets" data-testid="act-preview" aria-live="polite">
      <p className="quiet">{inboxText.citizenIsWritten} {inboxText.inLanguage(languageName(asked.language))}</p>
      <dl><SmsPreview asked={asked} pick={pick} /></dl>
      <p className="ticket__note quiet">{inboxText.yourWordsByAgent}</p>
    </div>
  );
}
