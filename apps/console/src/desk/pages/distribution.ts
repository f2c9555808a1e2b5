export { DistributionPage } from '@pukar/acd-console/distribution';
