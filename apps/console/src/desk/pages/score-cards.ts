export { ScoreCardsPage } from '@pukar/recordings-console/scoring';
