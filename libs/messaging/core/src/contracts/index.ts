export { type ChangeTemplate, changeTemplateSchema, templateFaultSchema, templateKeySchema, type TemplateList, templateListSchema, type TemplateOfDeployment, templateSchema } from './templates.js';
