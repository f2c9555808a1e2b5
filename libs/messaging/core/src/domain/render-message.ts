import { keepLettersWhole } from './keep-letters-whole.js';
import type { MessageLanguage } from './message-language.js';
import type { TemplateName } from './template-name.js';
import { templateOf } from './templates.js';
import { segmentsOf } from './text-segments.js';

/** A text with its variables filled in, no letter of it cut between two parts. Throws when a value is missing or empty: nobody is sent a text with a hole. */
export function renderText(text: string, variables: Readonly<Record<string, string>>): string {
  return keepLettersWhole(segmentsOf(text, (variable) => {
    const value = variables[variable]?.trim();
    if (!value) throw new Error(`the message needs the variable ${variable}`);
    return value;
  }));
}

/** The message of an occasion as it is delivered; a deployment may have replaced its text. */
export const renderMessage = (name: TemplateName, language: MessageLanguage, variables: Readonly<Record<string, string>>): string => renderText(templateOf(name, language).text, variables);
