import { describe, expect, it } from '@jest/globals';
import { TEMPLATE_RULES, templateOf } from '@pukar/messaging-core/domain';
import { lintTemplates, tableOf } from './lint-templates.js';

describe('the linter of all templates', () => {
  it('finds nothing in what is sent', () => expect(lintTemplates(TEMPLATE_RULES).filter(({ faults }) => faults.length > 0).map(({ template, faults }) => [template.name, template.language, faults])).toEqual([]));
  it('finds a word of the directory that is longer than the longest that was counted with', () => {
    const template = templateOf('resolved', 'mr-IN');
    expect(lintTemplates(TEMPLATE_RULES, [{ ...template, longest: { ...template.longest, action: 'काम झाले.' } }])[0]!.faults).toContain('longest-action-is-longer');
  });
  it('prints a line for each, with what it costs', () => {
    const [head, line] = tableOf(lintTemplates({ ...TEMPLATE_RULES, paisePerPart: 20 }, [templateOf('resolved', 'hi-IN')])).split('\n');
    expect([head!.split(/ {2,}/u), line!.split(/ {2,}/u)]).toEqual([['template', 'language', 'variables', 'fixed', 'parts', 'cost', 'faults'], ['resolved', 'hi-IN', '3', expect.stringMatching(/^\d\d %$/u), '2–3', '60 p']]);
  });
});
