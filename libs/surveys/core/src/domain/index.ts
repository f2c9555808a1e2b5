export { parseRating, type Rating } from './rating.js';
export { FEWEST_SHOWN, shownFigures, type Figure, type QuestionFigures, type Tally } from './shown-figures.js';
