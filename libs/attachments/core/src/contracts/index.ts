export { MOST_PAPERS, MOST_PAPERS_OF_TICKET, PaperSchema, PapersQuerySchema, PapersSchema, type Paper, TicketPapersQuerySchema } from './paper.js';
