export { ScoreCardsPage } from './score-cards-page.js';
export { scoringText } from './scoring-messages.js';
