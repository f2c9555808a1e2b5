export { MOST_PAPERS, PaperSchema, PapersQuerySchema, PapersSchema, type Paper } from './paper.js';
