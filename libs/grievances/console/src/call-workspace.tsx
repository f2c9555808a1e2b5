import { useActs } from '@pukar/ui';
import { useEffect, useEffectEvent } from 'react';
import { asJoined } from './alike/as-joined.js';
import { OthersSay } from './alike/others-say.js';
import { OwnSay } from './alike/own-say.js';
import { useAlike } from './alike/use-alike.js';
import { ConsentRow } from './consent/consent-row.js';
import { useConsent } from './consent/use-consent.js';
import { Complaint } from './complaint.js';
import { complaintText as text } from './complaint-messages.js';
import type { ComplaintServer } from './complaint-server.js';
import type { DirectoryIndex, DirectorySearch } from './directory.js';
import { DraftStatus } from './draft/draft-status.js';
import type { Joins } from '@pukar/grievances-core/contracts';
import type { DraftSessions } from './draft/draft-sessions.js';
import { useDraft } from './draft/use-draft.js';
import type { Present } from './form/person-fields.js';
import { fieldOnScreen } from './form/form-fields.js';
import { focusField } from './form/focus-field.js';
import { KindField } from './form/kind-field.js';
import { AboutInward } from './inward/about-inward.js';
import { Helpful } from './know/helpful.js';
import { useKnowledge } from './know/use-knowledge.js';
import { loadPart } from './load-part.js';
import { inwardText } from './inward/inward-messages.js';
import { type BelowTicket, Know } from './look-up/know.js';
import { useLookUp } from './look-up/use-look-up.js';
import { RegisteredPanel } from './registered/registered-panel.js';
import { useRegistration } from './registered/use-registration.js';
import { Say, SayNothing } from './say/say.js';
import { spokenLanguage } from './say/spoken-language.js';
import { useCursor } from './say/use-cursor.js';
import { useScript } from './say/use-script.js';
import { whatToSay } from './say/what-to-say.js';
import type { SettlingServer } from './settling/settling-server.js';
import type { CallerOnScreen } from './who-calls/use-caller-context.js';
import { BeingWatched } from './watched/being-watched.js';
import { WhoCalls } from './who-calls/who-calls.js';

const Papers = loadPart(async () => (await import('./papers/papers.js')).Papers);
const FoldedPapers = loadPart(async () => (await import('./papers/papers.js')).FoldedPapers);

interface CallWorkspaceProps {
  readonly callId: string;
  readonly isOnline: boolean;
  readonly isCallOver: boolean;
  /** Where nobody is on the line there is nobody to greet, to ask or to read a number to. */
  readonly present: Present;
  /** Offices and programmes to choose from, where it came in without a call. */
  readonly knownPlaces: readonly string[];
  readonly server: ComplaintServer;
  readonly settling: SettlingServer;
  /** How far the call is: what it proves changes with it. */
  readonly stage: string;
  /** Whom we rang, where the call is ours. */
  readonly rang: 'citizen' | 'officer' | 'bridge' | null;
  readonly sessions: DraftSessions;
  readonly caller: CallerOnScreen;
  readonly index: DirectoryIndex;
  readonly search: DirectorySearch;
  readonly onRegistered: () => void;
  readonly onTicketFound: () => void;
  readonly belowTicket?: BelowTicket | undefined;
}

/** Everything about the call on screen: who calls, the complaint, what to say. Its key is the call's id. */
export function CallWorkspace({ callId, isOnline, isCallOver, present, knownPlaces, server, settling, stage, rang, sessions, caller, index, search, onRegistered, onTicketFound, belowTicket }: CallWorkspaceProps) {
  const draft = useDraft(sessions, server, callId, isOnline);
  const registration = useRegistration(server, draft.session);
  const lookUp = useLookUp(server, onTicketFound);
  useActs({ 'ticket.look-up': () => focusField('look-up') });
  const registered = registration.registered ?? draft.state.registered;
  const isRegistered = registered !== null;
  const tellRegistered = useEffectEvent(onRegistered);
  useEffect(() => { if (isRegistered) tellRegistered(); }, [isRegistered]);

  const { typed } = draft.state;
  const category = index.category(typed.categoryCode);
  const language = typed.personLanguage ?? caller.context?.language ?? 'hi-IN';
  const script = useScript(language);
  const known = useKnowledge(typed.categoryCode, typed.placeCode, language);
  const at = useCursor();
  const consent = useConsent(server, callId, isOnline, typed.placeCode);
  const consentRow = present !== 'caller' ? null : <ConsentRow shown={consent} script={script} />;
  const alike = useAlike(server, callId, typed, isOnline && !registered && present !== 'voice');
  const sayNothing = whyNothingIsSaid(present, rang, typed.categoryCode === '' && typed.statement.trim() === '');
  const join = async (joins: Joins) => {
    const joined = [...(alike?.tickets ?? []), ...(alike?.incidents ?? [])].find(({ id }) => id === joins.id);
    if (joined) draft.session.edit(asJoined(typed, category, joined));
    const missing = await registration.register(joins);
    focusField(missing.map(({ field }) => fieldOnScreen(field, category)).find(Boolean));
  };
  const mayAskToTell = consent.consent?.askedAt === null;
  return (
    <main className="desk-columns">
      {present === 'paper' ? <AboutInward><Papers of={{ callId }} isOnline={isOnline} may={{ add: !isRegistered, remove: !isRegistered }} /></AboutInward> : <WhoCalls caller={caller} settling={settling} stage={stage} rang={rang} onTicket={(number) => void lookUp.find(number)} />}
      <section className="column column--complaint" aria-labelledby="complaint-title">
        <div className="column__head">
          <h2 className="column__title" id="complaint-title">{text.complaint}</h2>
          {!registered && <KindField kind={typed.kind} onChange={(kind) => draft.session.edit({ kind })} />}
          {present === 'caller' && <BeingWatched server={server} callId={callId} isOnline={isOnline} />}
          {!registered && <DraftStatus state={draft.state} isOnline={isOnline} />}
        </div>
        {registered
          ? <><RegisteredPanel registered={registered} language={language} isCallOver={isCallOver} present={present} />{consentRow}</>
          : <Complaint belowForm={<>{consentRow}{present !== 'paper' && <FoldedPapers of={{ callId }} isOnline={isOnline} may={{ add: true, remove: true }} />}</>} draft={draft} registration={registration} server={server} index={index} search={search} category={category} script={script} present={present} told={caller.context?.told ?? NOTHING_TOLD} knownPlaces={knownPlaces} />}
      </section>
      <div className="side">
        {!registered && <OwnSay own={alike?.own ?? []} onTicket={(number) => void lookUp.find(number)} />}
        {!registered && <OthersSay alike={alike} callId={callId} matter={typed} askIn={spokenLanguage(language)} isBusy={registration.isBusy} onJoin={(joins) => void join(joins)} />}
        {sayNothing
          ? <SayNothing why={sayNothing} />
          : <Say greeting={isRegistered || rang ? null : (caller.context?.greeting ?? null)} language={language} sayings={whatToSay({ content: typed, category, categoryInWords: category && (known?.categoryInWords ?? null), script, isRegistered, at, mayAskToTell, mayJoin: alike !== null && alike.tickets.length + alike.incidents.length > 0 })} />}
        <Know lookUp={lookUp} belowTicket={belowTicket} helpful={!registered && <Helpful known={known} category={category} content={typed} search={search} onEdit={(change) => draft.session.edit(change)} />} />
      </div>
    </main>
  );
}

const NOTHING_TOLD: NonNullable<CallerOnScreen['context']>['told'] = [];

/** Where there are no words for the agent: nobody listens, an officer does, or those of a call that we made stand beside what it is about. */
function whyNothingIsSaid(present: Present, rang: CallWorkspaceProps['rang'], isNothingWritten: boolean): string | null {
  if (present !== 'caller') return present === 'paper' ? inwardText.sayNothing : text.sayNothing;
  if (rang === 'bridge') return text.sayOfBridge;
  return rang === 'citizen' && isNothingWritten ? text.sayOfRung : null;
}
