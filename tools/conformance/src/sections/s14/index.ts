import { section } from '../../suite/section.js';
import { access } from './access.js';
import { calls } from './calls.js';
import { conferences } from './conferences.js';
import { lists } from './lists.js';
import { messages } from './messages.js';
import { numbers } from './numbers.js';
import { parameters } from './parameters.js';
import { queues } from './queues.js';
import { recordings } from './recordings.js';

export const restApi = section(14, 'REST API', access, calls, parameters, lists, recordings, conferences, queues, messages, numbers);
