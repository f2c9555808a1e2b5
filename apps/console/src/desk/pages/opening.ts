export { OpeningPage } from '@pukar/directory-console';
