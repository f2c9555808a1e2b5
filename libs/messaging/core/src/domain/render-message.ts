import type { MessageLanguage } from './message-language.js';
import { templateOf, type TemplateName } from './message-template.js';

/** The message with its variables filled in. Throws when one is missing or empty: nobody is sent a text with a hole. */
export function renderMessage(name: TemplateName, language: MessageLanguage, variables: Readonly<Record<string, string>>): string {
  return templateOf(name, language).text.replace(/\{([a-z]+)\}/gi, (_match, variable: string) => {
    const value = variables[variable]?.trim();
    if (!value) throw new Error(`the message ${name} needs the variable ${variable}`);
    return value;
  });
}
