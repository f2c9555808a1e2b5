import { section } from '../../suite/section.js';
import { inboundAnswers, inboundParameters } from './inbound.js';

export const inboundMessages = section(9, 'Inbound messages', inboundParameters, inboundAnswers);
