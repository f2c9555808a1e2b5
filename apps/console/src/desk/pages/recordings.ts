export { RecordingsPage } from '@pukar/recordings-console';
