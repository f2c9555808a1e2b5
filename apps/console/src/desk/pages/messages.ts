export { TemplatesPage } from '@pukar/messaging-console';
