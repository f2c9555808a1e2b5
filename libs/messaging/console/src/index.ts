export { templateText } from './template-messages.js';
export { TemplatesPage } from './templates-page.js';
