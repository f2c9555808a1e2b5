export { VoicemailsPage } from '@pukar/recordings-console';
