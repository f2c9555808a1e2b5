export { IdentityPage } from '@pukar/citizens-console';
