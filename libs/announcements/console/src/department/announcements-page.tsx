import { OfficeAnnouncementsSchema } from '@pukar/announcements-core/contracts';
import { Button, EmptyState, Notice, useLooking } from '@pukar/ui';
import { useState } from 'react';
import { announcementText } from '../messages.js';
import '../style/announcements.css';
import { AskForm } from './ask-form.js';
import { OfficeAnnouncementCard } from './office-announcement-card.js';

const LOOK_EVERY_MS = 15_000;
const text = announcementText.office;

/** The officers' page: what their office asked the helpline to tell, where it stands, and a form to ask for more. */
export function OfficeAnnouncementsPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { value, trouble, look } = useLooking('/api/announcements', OfficeAnnouncementsSchema, LOOK_EVERY_MS, onSignedOut);
  const [isSent, setSent] = useState(false);
  if (!value) return trouble ? <Notice tone="late"><p>{announcementText.failed} {trouble}</p><Button onClick={look}>{announcementText.tryAgain}</Button></Notice> : <EmptyState title={announcementText.loading} />;
  const nameOf = (code: string) => value.places.find((place) => place.code === code)?.name.en ?? code;
  return (
    <div className="announcements">
      {trouble && <Notice tone="late">{trouble}</Notice>}
      <p className="quiet">{value.department ? text.intro : text.noDepartment}</p>
      <section className="announcements__list" aria-label={text.yours} data-testid="office-announcements">
        {value.announcements.length === 0 && value.department && <EmptyState title={text.nothing}><p>{text.nothingHow}</p></EmptyState>}
        {isSent && value.announcements[0]?.state === 'requested' && <Notice tone="done" testId="announcement-asked">{text.sent}</Notice>}
        {value.announcements.map((announcement) => <OfficeAnnouncementCard key={announcement.id} announcement={announcement} places={announcement.placeCodes.map(nameOf)} />)}
      </section>
      {value.department && <AskForm key={value.announcements.length} places={value.places} onAsked={() => { setSent(true); look(); }} onSignedOut={onSignedOut} />}
    </div>
  );
}
