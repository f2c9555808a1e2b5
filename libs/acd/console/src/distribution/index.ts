export { distributionText } from './distribution-messages.js';
export { DistributionPage } from './distribution-page.js';
