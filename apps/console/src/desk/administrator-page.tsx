import { EmptyState } from '@pukar/ui';
import { useState } from 'react';
import { CarrierHealth } from './carrier-health.js';
import { CarrierNews } from './carrier-news.js';
import { Glasses } from './glasses.js';
import type { PageProps } from './page-props.js';
import { consoleText as text } from './console-messages.js';
import { useDirectory } from './use-directory.js';

const PARTS = ['departments', 'categories', 'places', 'actions'] as const;

/** The administrator's page: whether all calls are accounted for, what the carrier told, and what the directory holds now. */
export function AdministratorPage({ onExpire }: PageProps) {
  const { directory, hasFailed } = useDirectory();
  const [asked, setAsked] = useState(0);
  return (
    <>
      <CarrierHealth onExpire={onExpire} />
      <Glasses onExpire={onExpire} turn={asked} />
      <CarrierNews onExpire={onExpire} onAsked={() => setAsked((before) => before + 1)} />
      {!directory && <EmptyState title={hasFailed ? text.directoryFailed : text.loadingDirectory} />}
      {directory && (
        <table className="table" data-testid="directory-counts">
          <caption>{text.directoryCaption}</caption>
          <thead><tr><th scope="col">{text.part}</th><th scope="col" className="table__number">{text.count}</th></tr></thead>
          <tbody>
            {PARTS.map((part) => <tr key={part}><th scope="row">{text.parts[part]}</th><td className="table__number figures">{directory[part].length}</td></tr>)}
          </tbody>
          <tfoot><tr><th scope="row">{text.version}</th><td className="table__number figures quiet">{directory.version.slice(0, 12)}</td></tr></tfoot>
        </table>
      )}
    </>
  );
}
