export { describedAs, METRICS, type MetricName, type ProcessName } from './catalogue.js';
export { Figures, type Reading } from './figures.js';
export { Metrics, type Labels, type Sample } from './metrics.js';
export { serveOperations } from './operations-server.js';
export { Readiness, type Need, type ReadinessReport, type ReadinessState } from './readiness.js';
export { ShowVersion1700000000380 } from './show-version.migration.js';
