import { BulkAnswerSchema, BulkAnswersSchema, type BulkAnswerRequest } from '@pukar/forwarding-core/contracts';
import { api } from '@pukar/ui';

/** The department's process, as answers to several tickets ask it. */
export const bulkServer = {
  list: () => api('/api/bulk-answers', { reply: BulkAnswersSchema }),
  give: (request: BulkAnswerRequest) => api('/api/bulk-answers', { method: 'POST', body: request, reply: BulkAnswerSchema }),
  undo: (id: string) => api(`/api/bulk-answers/${id}/undo`, { method: 'POST', reply: BulkAnswerSchema }),
};
