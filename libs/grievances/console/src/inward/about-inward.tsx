import type { ReactNode } from 'react';
import { inwardText as text } from './inward-messages.js';

/** In the place of who calls: nobody does. What goes with the paper stands below. */
export function AboutInward({ children }: { readonly children?: ReactNode }) {
  return (
    <section className="column" aria-labelledby="who-title">
      <h2 className="column__title" id="who-title">{text.title}</h2>
      <p className="quiet">{text.explain}</p>
      <p className="quiet">{text.counted}</p>
      <p className="quiet">{text.numberGoes}</p>
      {children}
    </section>
  );
}
