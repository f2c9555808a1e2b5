export { PromptsPage } from '@pukar/ivr-console';
