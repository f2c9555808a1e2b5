// What may import what (the table of "The house" in docs/decisions/0001-rooms-and-imports.md), for dependency-cruiser.
const CORE = '^libs/([^/]+)/core/';
const SERVER = '^libs/([^/]+)/server/';
const CONSOLE = '^libs/([^/]+)/console/';
const SPEC = '\\.(spec|integration-spec|e2e-spec)\\.tsx?$|/testing/';

/** One order in which cores may know each other's contracts: a core knows only those before it. */
export const CORE_ORDER = ['access', 'directory', 'attachments', 'ivr', 'citizens', 'acd', 'messaging', 'bills', 'surveys', 'calls', 'recordings', 'callbacks', 'grievances', 'forwarding', 'announcements', 'reporting'];

const coreMayNotKnowLater = CORE_ORDER.map((context, at) => ({
  name: `core-order-${context}`,
  comment: 'cores know only the contracts of cores before them in one written order',
  severity: 'error',
  from: { path: `^libs/${context}/core/`, pathNot: SPEC },
  to: { path: `^libs/(${[...CORE_ORDER.slice(at + 1), 'none'].join('|')})/core/` },
}));

export const forbidden = [
  { name: 'no-circular-files', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'kernel-imports-nothing', severity: 'error',
    from: { path: '^libs/kernel/', pathNot: SPEC }, to: { pathNot: '^libs/kernel/' },
  },
  {
    name: 'domain-is-pure', severity: 'error', comment: 'domain imports the kernel and itself: no package, no Node, no clock',
    from: { path: '^libs/([^/]+)/core/src/(domain|data)/', pathNot: SPEC },
    to: { pathNot: ['^libs/kernel/', '^libs/$1/core/src/(domain|data)/'] },
  },
  {
    name: 'contracts-know-zod-only', severity: 'error',
    from: { path: '^libs/([^/]+)/core/src/contracts/', pathNot: SPEC },
    to: { pathNot: ['^libs/kernel/', '^libs/$1/core/', '^libs/[^/]+/core/src/contracts/', 'node_modules/zod/'] },
  },
  {
    name: 'cores-meet-in-contracts', severity: 'error',
    from: { path: CORE, pathNot: SPEC }, to: { path: '^libs/(?!$1/)[^/]+/core/', pathNot: '/contracts/' },
  },
  ...coreMayNotKnowLater,
  {
    name: 'server-knows-no-other-server-or-console', severity: 'error',
    from: { path: SERVER, pathNot: SPEC }, to: { path: ['^libs/(?!$1/)[^/]+/server/', '^libs/[^/]+/console/', '^libs/ui/', '^apps/', '^tools/'] },
  },
  {
    name: 'server-knows-other-contexts-by-contract', severity: 'error',
    from: { path: SERVER, pathNot: SPEC }, to: { path: '^libs/(?!$1/)[^/]+/core/', pathNot: '/contracts/' },
  },
  {
    name: 'console-is-for-the-browser', severity: 'error',
    from: { path: [CONSOLE, '^libs/ui/', '^apps/console/'], pathNot: SPEC },
    to: { path: ['^libs/[^/]+/server/', '^libs/platform/', '^apps/server/', '^tools/', 'node_modules/(@nestjs|typeorm|pg|bullmq|twilio)/'] },
  },
  {
    name: 'platform-knows-no-context', severity: 'error',
    from: { path: '^libs/platform/' }, to: { path: ['^libs/(?!kernel/|platform/)', '^apps/', '^tools/'] },
  },
  {
    name: 'only-telephony-knows-twilio', severity: 'error',
    from: { path: ['^libs/', '^apps/'], pathNot: ['^libs/platform/src/telephony/', SPEC] }, to: { path: 'node_modules/twilio/' },
  },
  {
    name: 'only-storage-knows-s3', severity: 'error',
    from: { path: ['^libs/', '^apps/'], pathNot: '^libs/platform/src/storage/' }, to: { path: 'node_modules/@aws-sdk/' },
  },
  {
    name: 'voice-sdk-in-its-adapter', severity: 'error', comment: 'Twilio\'s program for the browser is loaded by the softphone\'s adapter alone',
    from: { path: ['^libs/', '^apps/'], pathNot: '^libs/acd/console/src/softphone/twilio/' }, to: { path: 'node_modules/@twilio/' },
  },
  {
    name: 'nobody-imports-an-app', severity: 'error',
    from: { path: ['^libs/', '^tools/'] }, to: { path: '^apps/' },
  },
  {
    name: 'apps-are-apart', severity: 'error',
    from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/(?!$1/)' },
  },
  {
    name: 'department-knows-no-identity', severity: 'error', comment: 'the officers\' process: no vault, no key, no calls, no telephone',
    from: { path: ['^apps/server/src/department', '^libs/(forwarding|announcements|reporting)/server/src/department/'], pathNot: SPEC },
    to: { path: ['^libs/(citizens|calls|recordings|callbacks|acd|ivr|grievances|messaging|access)/server/', '^libs/(announcements|reporting)/server/src/(?!department/)', '^libs/platform/src/(telephony|storage)/'], reachable: true },
  },
];
