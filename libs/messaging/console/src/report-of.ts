import type { TemplateList, TemplateOfDeployment } from '@pukar/messaging-core/contracts';
import { inspectTemplate, templateOf, type TemplateReport } from '@pukar/messaging-core/domain';

/** What the linter says of a template with this text and id: the same rules as the server's. */
export const reportOf = ({ name, language }: Pick<TemplateOfDeployment, 'name' | 'language'>, text: string, dltTemplateId: string | null, rules: TemplateList['rules']): TemplateReport =>
  inspectTemplate({ ...templateOf(name, language), text, dltTemplateId }, rules);

/** The text as it is sent. */
export const textOf = ({ own, delivered }: Pick<TemplateOfDeployment, 'own' | 'delivered'>): string => own ?? delivered;

/** Urdu is written from right to left. */
export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ur-IN' ? 'rtl' : 'ltr');
