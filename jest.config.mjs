const swc = (module, ts) => ['@swc/jest', {
  jsc: ts
    ? { parser: { syntax: 'typescript', decorators: true, tsx: true }, transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false }, target: 'es2022', keepClassNames: true }
    : { parser: { syntax: 'ecmascript' }, target: 'es2022' },
  module: { type: module },
  sourceMaps: 'inline',
}];

// ESM-only packages that some CommonJS package require()s. Node 20 can do that; Jest can only from Node 24.9 on,
// so these few are compiled to CommonJS for the tests.
const REQUIRED_ESM = ['content-disposition', 'cookie'];

const preset = {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/tools'],
  testEnvironment: 'node',
  // Workspace packages are read from their sources ("source" in each package's exports): no build is needed to test.
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/.nx/'],
  transform: {
    '^.+\\.tsx?$': swc('es6', true),
    [`/node_modules/(?:${REQUIRED_ESM.join('|')})/.+\\.js$`]: swc('commonjs', false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${REQUIRED_ESM.join('|')})/)`],
};

export default {
  projects: [
    { ...preset, displayName: 'domain', testMatch: ['**/src/**/*.spec.ts'] },
    { ...preset, displayName: 'edge', testMatch: ['**/src/**/*.integration-spec.ts'], globalSetup: '<rootDir>/tools/ci/postgres-for-tests.mjs', globalTeardown: '<rootDir>/tools/ci/postgres-for-tests-stop.mjs' },
    { ...preset, displayName: 'journey', testMatch: ['**/*.e2e-spec.ts'] },
  ],
  testTimeout: 30_000,
  // What modules of finished files leave behind makes a worker slower with each file; one that has grown makes way for a new one.
  workerIdleMemoryLimit: '1200MB',
  reporters: ['default', '<rootDir>/tools/ci/jest-summary.mjs'],
};
