// zod would otherwise compile its schemas from strings, which the pages' content security policy forbids and the browser
// reports as a violation. It must run before any schema is made: hence the first import of `@pukar/ui`, and that the first
// import of a page.
const settings = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(settings.__zod_globalConfig ??= {}).jitless = true;

export {};
