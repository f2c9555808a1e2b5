import type { StaffAnnouncement } from '@pukar/announcements-core/contracts';
import { DecisionForm } from './decision-form.js';
import { Facts } from './facts.js';
import { HearButton } from './hear-button.js';
import { announcementText } from './messages.js';
import { StateWord } from './state-word.js';

const text = announcementText.helpline;
const MEASURES = ['asked', 'byCall', 'bySms', 'notReached', 'declined'] as const;

interface CardProps {
  readonly announcement: StaffAnnouncement;
  readonly mayDecide: boolean;
  readonly onDone: () => void;
}

/** One announcement: who asks, what a citizen would hear and read, how many agreed, and what to do about it. */
export function StaffAnnouncementCard({ announcement, mayDecide, onDone }: CardProps) {
  const { title, state, department, places, heard, read, channel } = announcement;
  return (
    <article className="announcement" data-testid="announcement">
      <header className="announcement__head"><h2><span dir="auto">{title}</span> <span className="quiet">{department.en} <span lang="hi-IN">{department.hi}</span></span></h2><StateWord state={state} /></header>
      <Facts announcement={announcement} places={places.map(({ en }) => en)} />
      <details className="announcement__words" open={state === 'requested'}>
        <summary>{text.gets}</summary>
        <div className="announcement__preview">
          {channel !== 'sms' && <Preview title={text.heardTitle} words={heard} isSpoken />}
          {channel !== 'call' && <Preview title={text.readTitle} words={read} />}
          <p className="announcement__note">{text.fallback}</p>
        </div>
      </details>
      {state === 'requested' || state === 'refused' ? null : <Counts announcement={announcement} />}
      {mayDecide && <DecisionForm key={announcement.version} announcement={announcement} onDone={onDone} />}
    </article>
  );
}

function Preview({ title, words, isSpoken = false }: { readonly title: string; readonly words: StaffAnnouncement['heard']; readonly isSpoken?: boolean }) {
  return (
    <section className="announcement__heard">
      <h3>{title}</h3>
      {(['hi', 'en'] as const).map((language) => (
        <div key={language} className="announcement__sentence">
          <p lang={`${language}-IN`}>{words[language]}</p>
          {isSpoken && <HearButton words={words[language]} language={`${language}-IN`} />}
        </div>
      ))}
    </section>
  );
}

function Counts({ announcement: { counts, most } }: Pick<CardProps, 'announcement'>) {
  return (
    <div data-testid="true-counts">
      <dl className="announcement__counts">
        {MEASURES.map((measure) => <div key={measure}><dt>{announcementText.measures[measure]}</dt><dd className="figures" data-testid={`true-${measure}`}>{counts[measure]}</dd></div>)}
        <div><dt>{text.underWay}</dt><dd className="figures">{counts.underWay}</dd></div>
      </dl>
      <p className="announcement__note">{most !== null && `${text.of(most)}. `}{text.countsNote}</p>
    </div>
  );
}
