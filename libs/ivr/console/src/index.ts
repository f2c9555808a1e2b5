export { MenusPage } from './menus/menus-page.js';
export { menusText } from './menus-messages.js';
export { PromptsPage } from './prompts/prompts-page.js';
export { promptsText } from './prompts-messages.js';
