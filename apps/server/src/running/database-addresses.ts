import type { RolePasswords } from '@pukar/platform/database';

interface Addresses {
  readonly DATABASE_OWNER_URL: string;
  readonly DATABASE_URL: string;
  readonly DATABASE_DEPARTMENT_URL: string;
  readonly DATABASE_JOBS_URL: string;
}

const passwordIn = (url: string): string => decodeURIComponent(new URL(url).password);

export const databaseName = (url: string): string => new URL(url).pathname.slice(1);

/** The passwords that the roles get, as their addresses have them. */
export const passwordsIn = ({ DATABASE_OWNER_URL, DATABASE_URL, DATABASE_DEPARTMENT_URL, DATABASE_JOBS_URL }: Addresses): RolePasswords => ({
  owner: passwordIn(DATABASE_OWNER_URL), app: passwordIn(DATABASE_URL), department: passwordIn(DATABASE_DEPARTMENT_URL), jobs: passwordIn(DATABASE_JOBS_URL),
});
