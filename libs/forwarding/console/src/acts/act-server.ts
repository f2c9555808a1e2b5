import { DepartmentsSchema, type InboxTicket, OfficersSchema } from '@pukar/forwarding-core/contracts';
import { api, type ReplySchema } from '@pukar/ui';
import { useEffect, useState } from 'react';
import type { ActName } from './act-forms.js';

/** What the server's table accepts of this officer now. */
export const actsOf = (ticket: InboxTicket): ReadonlySet<string> => new Set(ticket.accepts);

/** The officers of the own office, with what each has in hand; undefined until the server has said so. */
export const useOfficers = () => useList('/api/officers', OfficersSchema);

/** The departments to which a transfer can be proposed. */
export const useDepartments = () => useList('/api/departments', DepartmentsSchema);

function useList<T>(path: string, reply: ReplySchema<T>): T | undefined {
  const [list, setList] = useState<T>();
  useEffect(() => {
    let isCurrent = true;
    void api(path, { reply }).then((answer) => { if (isCurrent && answer.ok) setList(answer.value); });
    return () => { isCurrent = false; };
  }, [path, reply]);
  return list;
}

/** Does it: the fields of the form, as the server names them, with the version that the officer saw. */
export const sendAct = ({ reference, version }: InboxTicket, act: ActName, draft: Readonly<Record<string, string>>) =>
  api(`/api/inbox/${encodeURIComponent(reference)}/${act}`, { method: 'POST', body: bodyOf(version, draft) });

/** Whether it is agreed to is a yes or a no; what was left empty is not sent. */
export function bodyOf(version: number, { accept, ...draft }: Readonly<Record<string, string>>): object {
  const fields = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ''));
  return { version, ...fields, ...(accept === undefined ? {} : { accept: accept === 'accept' }) };
}
