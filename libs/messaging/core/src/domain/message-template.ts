import type { MessageLanguage } from './message-language.js';
import type { TemplateName } from './template-name.js';

/** One text of one occasion in one language, as it is registered with the operators (DLT). */
export interface MessageTemplate {
  readonly name: TemplateName;
  readonly language: MessageLanguage;
  /** The operators' id of it; null until the deployment has registered it. */
  readonly dltTemplateId: string | null;
  /** Fixed words with `{variable}`s. */
  readonly text: string;
  /** Every variable, with the longest value that it takes: what the share of fixed text and the parts are computed with. */
  readonly longest: Readonly<Record<string, string>>;
  /** Every variable, with a value as short as it comes. */
  readonly shortest: Readonly<Record<string, string>>;
}
