/** The parts of an OpenAPI 3 description that answers are checked with. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A description that can be asked by path and method. */
export class Description {
  private readonly templates: readonly { readonly template: string; readonly pattern: RegExp }[];

  constructor(private readonly document: Document) {
    const sorted = Object.keys(document.paths).sort((a, b) => variables(a) - variables(b));
    this.templates = sorted.map((template) => ({ template, pattern: new RegExp(`^${template.replace(/\./g, '\\.').replace(/\{[^}]+\}/g, '[^/]+?')}$`) }));
  }

  /** The template of a path: the one with the fewest variables that fits. */
  template(path: string): string | undefined {
    return this.templates.find(({ pattern }) => pattern.test(path))?.template;
  }

  operation(template: string, method: string): Operation | undefined {
    return this.document.paths[template]?.[method.toLowerCase()];
  }

  /** Follows a reference, and takes together what `allOf` says. */
  resolve(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    if (name !== undefined) return this.resolve(this.document.components.schemas[name] ?? {});
    if (schema.allOf === undefined) return schema;
    return Object.assign({}, ...schema.allOf.map((part) => this.resolve(part)), { ...schema, allOf: undefined }) as Schema;
  }
}

const variables = (template: string): number => template.split('{').length;
