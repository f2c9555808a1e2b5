import { ReplyTemplatesSchema, type ReplyTemplates } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';
import { useEffect, useState } from 'react';

const NOTHING: ReplyTemplates = { templates: [], actions: [] };

/** The replies that the department has ready, and what can be done; empty until they are there. */
export function useTemplates(): ReplyTemplates {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    void api('/api/reply-templates', { reply: ReplyTemplatesSchema }).then((answer) => { if (answer.ok) setFound(answer.value); });
  }, []);
  return found;
}
