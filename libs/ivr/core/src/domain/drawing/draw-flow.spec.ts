import { describe, expect, it } from '@jest/globals';
import { mainFlow } from '../main-flow/main-flow.js';
import { drawFlow } from './draw-flow.js';

const drawn = drawFlow(mainFlow);
const chart = (title: string): string => drawn.split(/^## /m).find((one) => one.startsWith(title)) ?? '';

describe('the drawing of a flow', () => {
  it('holds every node once, in the chart of its part', () => {
    for (const id of Object.keys(mainFlow.nodes)) expect([id, drawn.match(new RegExp(`^  n-${id}[[({>]`, 'gm'))?.length]).toEqual([id, 1]);
  });

  it('says which key leads where', () => {
    expect(chart('`info`')).toContain('n-info -->|"4"| n-hours');
    expect(chart('`ticket`')).toContain('n-ticket -->|"1 #"| n-pin');
    expect(chart('`ticket`')).toContain('n-status -->|"stage is resolved"| n-resolved');
  });

  it('gives shared parts a chart of their own', () => expect(chart('`place`')).toMatch(/n-place-pin\[\/"place-pin<br\/>PIN code<br\/>placeOfPin"\/\]/));

  it('draws what is in another chart dashed', () => expect(chart('`complaint`')).toContain('  n-place:::elsewhere'));
});
