import { type EvidenceOfTicket, EvidenceOfTicketSchema } from '@pukar/grievances-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';
import { complaintText as text } from '../complaint-messages.js';

/** What the office showed of its work, to be opened and told of; nothing where it showed none. */
export function OfficeEvidence({ ticketNumber }: { readonly ticketNumber: string }) {
  const [files, setFiles] = useState<EvidenceOfTicket['files']>([]);
  useEffect(() => {
    let isCurrent = true;
    void api('/api/ticket-evidence', { method: 'POST', body: { number: ticketNumber }, reply: EvidenceOfTicketSchema }).then((answer) => { if (isCurrent) setFiles(answer.ok ? answer.value.files : []); });
    return () => { isCurrent = false; };
  }, [ticketNumber]);
  if (files.length === 0) return null;
  return (
    <p className="office-evidence" data-testid="office-evidence">
      {text.officeShows(files.length)}{' '}
      {files.map(({ id, mediaType }, at) => <span key={id}>{at > 0 && ' · '}<a href={`/api/ticket-evidence/${id}`} download>{mediaType === 'application/pdf' ? text.evidencePaper(at + 1) : text.evidencePhoto(at + 1)}</a></span>)}
    </p>
  );
}
