import { spokenWords } from '@pukar/directory-core/domain';
import { inspectTemplate, type MessageLanguage, type MessageTemplate, TEMPLATES, type TemplateReport, type TemplateRules } from '@pukar/messaging-core/domain';

/** A template and what is to be said of it; `faults` are words. */
export interface Line {
  readonly template: MessageTemplate;
  readonly report: TemplateReport;
  readonly faults: readonly string[];
}

/** Every template with the directory's own words as its longest values. */
export const lintTemplates = (rules: TemplateRules, templates: readonly MessageTemplate[] = TEMPLATES): readonly Line[] =>
  templates.map((template) => {
    const report = inspectTemplate(template, rules);
    return { template, report, faults: [...report.faults, ...tooShort(template)] };
  });

/** A longest value that is shorter than a value of the directory would hide a part too many. */
function tooShort({ name, language, longest }: MessageTemplate): string[] {
  return (['department', 'action'] as const).filter((variable) => longest[variable] !== undefined && name !== 'announcement').flatMap((variable) => {
    const [word = ''] = wordsOf(variable, language).sort((a, b) => b.length - a.length);
    return word.length > longest[variable]!.length ? [`longest-${variable}-is-longer`] : [];
  });
}

const wordsOf = (variable: 'department' | 'action', language: MessageLanguage): string[] =>
  Object.entries(spokenWords(language) as Readonly<Record<string, string>>).filter(([key]) => key.startsWith(`${variable}.`)).map(([, word]) => word);

/** One line a template, in columns. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ template, report, faults }) => [
    template.name, template.language, String(report.variables.length), `${Math.round(report.fixedShare * 100)} %`, `${report.leastParts}–${report.mostParts}`, `${report.mostPaise} p`, faults.join(', '),
  ]);
  const all = [['template', 'language', 'variables', 'fixed', 'parts', 'cost', 'faults'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}
