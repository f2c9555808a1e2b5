export { DirectoryPage } from '@pukar/directory-console';
