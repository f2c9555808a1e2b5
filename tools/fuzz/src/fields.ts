import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '@pukar/journeys/harness/running-helpline';
import ts from 'typescript';

/** What goes out to a screen: the handler of an address (`Class.method`), a command of a socket, or an event that is pushed. */
export interface Answering {
  readonly kind: 'handler' | 'command' | 'event';
  readonly name: string;
  /** To whom an event goes, as the code says it. */
  readonly room?: string;
  /** Each field of the answer with its way from the top: `tickets[].dueOn`. */
  readonly fields: readonly string[];
}

const FOLDERS = ['apps/server/src', ...readdirSync(path.join(ROOT, 'libs')).map((lib) => `libs/${lib}/server/src`)];
/** Deeper than any answer is; a type that holds itself ends there or sooner. */
const MOST_DEEP = 14;
const LEAF = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike | ts.TypeFlags.BigIntLike | ts.TypeFlags.Null | ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.ESSymbolLike;
/** Written as one value. */
const WHOLE = new Set(['Date', 'Buffer', 'Uint8Array', 'StreamableFile']);

/** Every answer that the sources of the server give, by the types that they have there: a field that somebody adds is among them without being named. */
export function answersOfCode(): Answering[] {
  const files = FOLDERS.flatMap((folder) => sourcesIn(path.join(ROOT, folder))).filter((file) => /\.controller\.ts$/.test(file) || /defineCommand[(<]|\.emit\(/.test(readFileSync(file, 'utf8')));
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.node.json'), (file) => ts.sys.readFile(file)) as { config: { compilerOptions: object } };
  const base = ts.readConfigFile(path.join(ROOT, 'tsconfig.base.json'), (file) => ts.sys.readFile(file)).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson({ ...base.compilerOptions, ...config.compilerOptions, customConditions: [] }, ROOT);
  const program = ts.createProgram(files, options);
  const reader = new AnswerReader(program.getTypeChecker());
  return files.flatMap((file) => reader.read(program.getSourceFile(file)!));
}

function sourcesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts') && !file.includes('testing/')).map((file) => path.join(folder, file)).sort();
  } catch {
    return [];
  }
}

class AnswerReader {
  constructor(private readonly checker: ts.TypeChecker) {}

  read(source: ts.SourceFile): Answering[] {
    const found: Answering[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isMethodDeclaration(node) && ts.isClassDeclaration(node.parent) && source.fileName.endsWith('.controller.ts') && (ts.getDecorators(node) ?? []).length > 0) {
        found.push({ kind: 'handler', name: `${node.parent.name!.text}.${node.name.getText(source)}`, fields: this.returned(node) });
      }
      if (ts.isCallExpression(node)) found.push(...this.called(node, source));
      ts.forEachChild(node, look);
    };
    look(source);
    return found;
  }

  private called(node: ts.CallExpression, source: ts.SourceFile): Answering[] {
    const callee = node.expression.getText(source);
    const [first, second, third, fourth] = node.arguments;
    if (callee === 'defineCommand' && fourth) return [{ kind: 'command', name: this.textOf(first!, source), fields: this.returned(fourth) }];
    if (!callee.endsWith('.emit') || !second || !third) return [];
    return [{ kind: 'event', name: this.textOf(second, source), room: first!.getText(source).replace(/\s+/g, ' '), fields: this.fieldsOf(this.checker.getTypeAtLocation(third)) }];
  }

  private textOf(node: ts.Node, source: ts.SourceFile): string {
    const type = this.checker.getTypeAtLocation(node);
    return type.isStringLiteral() ? type.value : node.getText(source);
  }

  private returned(node: ts.Node): string[] {
    const [signature] = this.checker.getTypeAtLocation(node).getCallSignatures();
    return signature ? this.fieldsOf(this.checker.getAwaitedType(signature.getReturnType()) ?? signature.getReturnType()) : ['(unknown)'];
  }

  private fieldsOf(type: ts.Type): string[] {
    const found = new Set<string>();
    this.walk(type, '', [], found);
    return [...found].sort();
  }

  private walk(type: ts.Type, at: string, above: readonly ts.Type[], found: Set<string>): void {
    if (type.flags & LEAF || (type.isIntersection() && type.types.some(({ flags }) => flags & LEAF))) return void found.add(at || '(value)');
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return void found.add(`${at}(unknown)`);
    if (type.isUnion()) return type.types.forEach((one) => this.walk(one, at, above, found));
    if (WHOLE.has(type.symbol?.name)) return void found.add(at || '(file)');
    if (above.includes(type) || above.length >= MOST_DEEP) return void found.add(`${at}…`);
    const [below, element] = [[...above, type], this.checker.getIndexTypeOfType(type, ts.IndexKind.Number)];
    if (element && (this.checker.isArrayType(type) || this.checker.isTupleType(type))) return this.walk(element, `${at}[]`, below, found);
    const entries = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (entries) this.walk(entries, `${at}{}`, below, found);
    const fields = this.checker.getPropertiesOfType(type);
    for (const field of fields) this.walk(this.checker.getTypeOfSymbol(field), at === '' ? field.name : `${at}.${field.name}`, below, found);
    if (fields.length === 0 && !entries) found.add(at || '(nothing)');
  }
}
