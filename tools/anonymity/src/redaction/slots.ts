import type { Filling } from './filling.js';
import type { Slot } from './labelled.js';
import { documents } from './fill/documents.js';
import { aadhaar, almostAadhaar } from './fill/aadhaar.js';
import { address, name, person } from './fill/people.js';
import { landline, phone, spelt } from './fill/phones.js';
import { mail, mailSaid, upi } from './fill/mails.js';

const FILLERS: Readonly<Partial<Record<Slot, (filling: Filling) => string>>> = {
  ...documents, phone, spelt, landline, aadhaar, 'aadhaar?': almostAadhaar, email: mail, emailsaid: mailSaid, upi, name, person, address,
};

/** One content of a slot, as the people of the language write it. */
export const fill = (slot: Slot, filling: Filling): string => FILLERS[slot]!(filling);
