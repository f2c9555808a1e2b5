export { DirectoryPage } from './entries/directory-page.js';
export { openingText } from './opening/opening-messages.js';
export { OpeningPage } from './opening/opening-page.js';
export { entriesText } from './entries/entries-messages.js';
