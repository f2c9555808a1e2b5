import { accountText as text } from './account-messages.js';
import './account.css';
import { OwnFactor } from './own-factor.js';
import { OwnSessions } from './own-sessions.js';

/** An officer's own account: their second factor, and where they are signed in. */
export function AccountPage({ onSignedOut }: { readonly onSignedOut: () => void }) {
  return (
    <article className="account-page" data-testid="account-page">
      <section className="account" aria-label={text.factor.title} data-testid="own-factor">
        <h2 className="today__title">{text.factor.title}</h2><p className="quiet">{text.factor.about}</p>
        <OwnFactor of="officer" onExpire={onSignedOut} />
      </section>
      <section className="account" aria-label={text.sessions.title} data-testid="own-sessions">
        <h2 className="today__title">{text.sessions.title}</h2><p className="quiet">{text.sessions.about}</p>
        <OwnSessions onExpire={onSignedOut} />
      </section>
    </article>
  );
}
