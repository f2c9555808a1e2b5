import { section } from '../../suite/section.js';
import { messageStatus } from './messages.js';

export const messageStatuses = section(10, 'Message status callbacks', messageStatus);
