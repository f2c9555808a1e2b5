import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** What opens something sealed, or asks one of the stores that do. */
const OPENS = /keys\.open|vault\.open[A-Z]|\.ofCall\(|\.ofTicket\(|phonesOf\(|\bdrafts\.(find|findAndHold|lastPlaceOf)\(|\bstore\.(noteOf|historyOf|read|find)\(/;

/** Somebody is shown it: by audited-readings.integration-spec.ts none of it comes without its audit row. */
const SHOWN = [
  'conduct/list-marks', 'identity/list-openings', 'identity/read-identity', 'pressure/handle-pressure', 'use-cases/open-consent', 'use-cases/open-draft', 'use-cases/read-caller-context', 'use-cases/read-number-of-ticket', 'use-cases/save-draft', 'watching/watch-draft',
];

/** Nobody is shown it: the helpline uses it itself, and what it does leaves a row of its own. */
const USED: Readonly<Record<string, string>> = {
  'conduct/appeal-marks': 'a citizen is found, and nothing of them told; the appeal is audited',
  'conduct/decide-mark': 'a mark is held, its words are not opened; the decision is audited',
  'conduct/propose-mark': 'a citizen is found, and nothing of them told; the mark is audited',
  'identity/ask-for-identity': 'one that waits is found again; asking is audited',
  'identity/erase-identity': 'an opening is held; the citizen is forgotten, and nothing of them told; erasing is audited',
  'identity/decide-identity': 'a request is held; the decision is audited',
  'pin/digit-hashes': 'the key of a phone\'s digits is opened, to compare with; what is compared is shown to nobody',
  'receipt/receipt-codes': 'whether a number is known; what is compared is shown to nobody, and each check, and each address that is read for a letter, is audited',
  'spoken/begin-statement-draft': 'the draft is begun for whoever opens it, audited then',
  'use-cases/begin-draft': 'the draft is begun for whoever opens it, audited then',
  'use-cases/find-citizen-of-ticket': 'redaction, and whether a message reaches them',
  'use-cases/forget-language': 'a citizen is found; forgetting is audited',
  'use-cases/get-draft-for-registration': 'becomes a ticket, which is audited',
  'use-cases/get-known-of-caller': 'redaction of what the call\'s own agent typed',
  'use-cases/get-number-of-ticket': 'a call is placed, which is audited',
  'use-cases/get-phone-of-citizen': 'a call-back is rung, which is a call',
  'use-cases/get-phone-of-ticket': 'a message is sent, which is a row',
  'use-cases/get-telling-recipient': 'an announcement is told, which is a row',
  'use-cases/mark-registered': 'a citizen is kept with what the draft says of them',
  'use-cases/save-consent': 'a citizen is found; consent is audited',
  'use-cases/want-messages': 'a citizen is found; what they want is audited',
};

/** The stores themselves. */
const STORES = ['conduct/conduct-store', 'conduct/marked-callers', 'identity/opening-store', 'persistence/citizen-store', 'persistence/draft-store', 'persistence/vault'];

describe('the ways into the vault', () => {
  it('are those named here: a new one says whether somebody is shown what it opens', () => {
    const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.includes('spec.ts') && !file.startsWith('testing'));
    const opening = files.filter((file) => OPENS.test(readFileSync(path.join(import.meta.dirname, file), 'utf8'))).map((file) => file.replace(/(\.use-case)?\.ts$/, ''));
    expect(opening.toSorted()).toEqual([...SHOWN, ...Object.keys(USED), ...STORES].toSorted());
  });

  it('have no door in any other room: the vault and its stores leave this one only as use cases', () => {
    const exported = readFileSync(path.join(import.meta.dirname, 'index.ts'), 'utf8').split('\n').filter((line) => line.startsWith('export {')).join('\n');
    expect(exported).not.toMatch(/\b(Vault|CitizenStore|DraftStore|ConductStore|OpeningStore|MarkedCallers)\b/);
  });
});
