import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { drawLifecycle } from '../testing/draw-lifecycle.js';

const PAGE = path.join(import.meta.dirname, '../../../../../../docs/lifecycle.md');

it('docs/lifecycle.md is what the lifecycle draws (npm run lifecycle draws it anew)', () => expect(readFileSync(PAGE, 'utf8')).toBe(drawLifecycle()));
