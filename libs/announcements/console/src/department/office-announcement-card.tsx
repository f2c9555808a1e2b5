import type { OfficeAnnouncement } from '@pukar/announcements-core/contracts';
import { When } from '@pukar/ui';
import { Facts } from '../facts.js';
import { announcementText } from '../messages.js';
import { StateWord } from '../state-word.js';

const text = announcementText.office;
const MEASURES = ['asked', 'byCall', 'bySms', 'notReached', 'declined'] as const;

interface CardProps {
  readonly announcement: OfficeAnnouncement;
  readonly places: readonly string[];
}

/** One announcement of the office: where it stands, its words, and its counts. */
export function OfficeAnnouncementCard({ announcement, places }: CardProps) {
  const { title, state, spoken, written } = announcement;
  return (
    <article className="announcement" data-testid="office-announcement">
      <header className="announcement__head"><h2 dir="auto">{title}</h2><StateWord state={state} /></header>
      <Facts announcement={announcement} places={places} />
      <details className="announcement__words">
        <summary>{announcementText.spokenTitle} · {announcementText.writtenTitle}</summary>
        {[spoken, written].map(({ hi, en }, nth) => <div key={nth}><p lang="hi-IN">{hi}</p><p>{en}</p></div>)}
      </details>
      {['running', 'finished', 'stopped'].includes(state) && <Counts counts={announcement.counts} />}
    </article>
  );
}

function Counts({ counts }: Pick<OfficeAnnouncement, 'counts'>) {
  if (!counts) return <p className="quiet">{text.noCounts}</p>;
  return (
    <div data-testid="announcement-counts">
      <dl className="announcement__counts">
        {MEASURES.map((measure) => (
          <div key={measure}><dt>{announcementText.measures[measure]}</dt><dd className="figures" data-testid={`count-${measure}`}>{counts[measure] ?? text.fewer}</dd></div>
        ))}
      </dl>
      <p className="announcement__note">{text.countsNote} <When at={counts.asOf} show="exact" /></p>
    </div>
  );
}
