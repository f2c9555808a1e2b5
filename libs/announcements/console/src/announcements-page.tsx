import { StaffAnnouncementsSchema } from '@pukar/announcements-core/contracts';
import { Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { announcementText } from './messages.js';
import { StaffAnnouncementCard } from './staff-announcement-card.js';
import './style/announcements.css';

const LOOK_EVERY_MS = 10_000;
const text = announcementText.helpline;

interface AnnouncementsPageProps {
  readonly person: { readonly role: string };
  readonly onExpire: () => void;
}

/** The helpline's page: what departments asked for, word for word as a citizen gets it, to be approved, refused or stopped. */
export function AnnouncementsPage({ person, onExpire }: AnnouncementsPageProps) {
  const { value, trouble, look } = useLooking('/api/announcements', StaffAnnouncementsSchema, LOOK_EVERY_MS, onExpire);
  return (
    <section className="announcements" aria-label={text.caption} data-testid="announcements">
      <p className="quiet">{text.caption}</p>
      {trouble && <Notice tone="late"><p>{announcementText.failed} {trouble}</p><Button onClick={look}>{announcementText.tryAgain}</Button></Notice>}
      {value?.length === 0 && <EmptyState title={text.nothing}><p>{text.nothingHow}</p></EmptyState>}
      {value?.map((announcement) => <StaffAnnouncementCard key={announcement.id} announcement={announcement} mayDecide={person.role === 'administrator'} onDone={look} />)}
    </section>
  );
}
