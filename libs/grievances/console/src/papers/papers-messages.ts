import type { SameMessages } from '@pukar/ui';

const english = {
  papers: 'Scans and photos',
  noPapers: 'None yet. Choose files, or drop them here.',
  noPapersOfTicket: 'The ticket has none. What the citizen sends later is added here.',
  nonePapersToRead: 'The ticket has none.',
  addPapers: 'Add scans or photos',
  addToTicket: 'Add a scan or photo to this ticket',
  papersNote: 'JPEG, PNG, WebP or PDF. Each is drawn anew: where and by whom it was taken is not kept. They stay sealed at the helpline; no office sees them, so write down what it needs.',
  paperOf: (isPdf: boolean, pages: number, nth: number) => (isPdf ? `${nth}. PDF, ${pages === 1 ? '1 page' : `${pages} pages`}` : `${nth}. Picture`),
  kilobytes: (count: number) => `${count} kB`,
  opensAside: 'opens in a page of its own; that you read it is noted',
  isSaved: 'is saved as a file; that you read it is noted',
  remove: 'Remove',
  removePaper: (nth: number) => `Remove paper ${nth}`,
  cleaning: (count: number) => (count === 1 ? 'One is being opened…' : `${count} are being opened…`),
  paperFailed: 'The file could not be sent. Try it once more.',
};

export type PapersMessages = SameMessages<typeof english>;

/** The words of citizens' papers. */
export const papersText: PapersMessages = english;
