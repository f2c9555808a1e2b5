export { CallbacksPage } from '@pukar/callbacks-console';
