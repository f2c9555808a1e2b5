import { type TemplateVersions as Versions, TemplateVersionsSchema } from '@pukar/forwarding-core/contracts';
import { api, When } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { inboxText } from '../messages.js';
import { directionOf } from '../templates/direction-of.js';
import { Marked } from '../templates/template-picker.js';
import { manageText } from './manage-messages.js';

const text = manageText.templates;

/** What a ready reply said before; fetched when it is opened. */
export function TemplateVersions({ id, version }: { readonly id: string; readonly version: number }) {
  const [isOpen, setOpen] = useState(false);
  return <details className="managed__versions" onToggle={(event) => setOpen(event.currentTarget.open)}><summary data-testid="template-versions">{text.versions}</summary>{isOpen && <VersionList key={version} id={id} />}</details>;
}

function VersionList({ id }: { readonly id: string }) {
  const [versions, setVersions] = useState<Versions['versions']>();
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    void api(`/api/department-templates/${id}/versions`, { reply: TemplateVersionsSchema }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setVersions(answer.value.versions);
      else setTrouble(answer.message);
    });
    return () => { isCurrent = false; };
  }, [id]);
  if (!versions) return <p className="quiet" role="status">{trouble ?? inboxText.loadingPart}</p>;
  return (
    <ol className="ticket__history" reversed>
      {versions.map((each) => (
        <li key={each.version}>
          <span className="quiet">{text.version(each.version)}, <When at={each.at} show="exact" />, {each.by?.en ?? text.byDeployment}{each.isRetired && `, ${text.isRetired}`}</span>
          <p lang={each.language} dir={directionOf(each.text)}><strong>{each.name}</strong> <Marked text={each.text} /></p>
        </li>
      ))}
    </ol>
  );
}
