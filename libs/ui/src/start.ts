import { startTheme } from './theme/theme.js';

// The first import of every page: it must run before any schema is made. zod otherwise tries to compile its schemas from
// strings, which the pages' content security policy forbids and reports as a violation.
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(settings.__zod_globalConfig ??= {}).jitless = true;

startTheme();
