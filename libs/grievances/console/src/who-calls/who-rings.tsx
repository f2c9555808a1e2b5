import { complaintText as text } from '../complaint-messages.js';

/** An officer whom we ring: a post and its office. */
export interface OfficerRung {
  readonly post: string;
  readonly office: string;
}

/** Which officer a call of ours rings. */
export function WhoRings({ officer: { post, office } }: { readonly officer: OfficerRung }) {
  return (
    <section className="column" aria-labelledby="who-title">
      <h2 className="column__title" id="who-title">{text.whomWeRing}</h2>
      <p className="who__sentence" data-testid="officer-rung">{text.officerRung(post, office)}</p>
    </section>
  );
}
