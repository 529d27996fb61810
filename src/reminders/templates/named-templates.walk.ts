import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export type NamedTemplates = {
  /** Every name of a template that stands in the source, also where it is put together from parts. */
  readonly names: ReadonlySet<string>;
  /** Expressions that could not be followed to a name. */
  readonly unresolved: readonly string[];
};

type Sink = { readonly file: string; readonly name: string; readonly index: number };
const TESTS = /\.(spec|walk)\.ts$/;
const OUTSIDE = ['employer', 'worker'];

/** Follows in the source of the workflows what reaches a property `template`: literals, tables, parameters of helpers. */
export function namedTemplates(folder: string): NamedTemplates {
  return new Search(folder).run();
}

class Search {
  private readonly sources: ReadonlyMap<string, ts.SourceFile>;
  private readonly names = new Set<string>();
  private readonly unresolved = new Set<string>();
  private readonly sinks = new Map<string, Sink>();

  constructor(folder: string) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !TESTS.test(file))
      .map((file) => join(folder, file));
    this.sources = new Map(files.map((file) => [file, parse(file)]));
  }

  run(): NamedTemplates {
    for (const [file, source] of this.sources) {
      visit(source, (node) => {
        if (isTemplateProperty(node)) this.follow(node.initializer, file);
        if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'template') this.follow(node.name, file);
      });
    }
    // A Map is walked in order of insertion, also over what is added meanwhile.
    for (const sink of this.sinks.values()) this.followCalls(sink);
    return { names: this.names, unresolved: [...this.unresolved].toSorted() };
  }

  private followCalls(sink: Sink): void {
    for (const [file, source] of this.sources) {
      if (file !== sink.file && !importsFrom(source, file, sink)) continue;
      visit(source, (node) => {
        if (!ts.isCallExpression(node) || node.expression.getText() !== sink.name) return;
        const argument = node.arguments[sink.index];
        if (argument) this.follow(argument, file);
      });
    }
  }

  private follow(expression: ts.Expression, file: string): void {
    if (ts.isIdentifier(expression)) {
      const sink = parameterOf(expression, file);
      if (sink) this.sinks.set(`${sink.file} ${sink.name} ${sink.index}`, sink);
      if (sink) return;
    }
    const texts = textsOf(expression);
    if (texts === undefined) this.unresolved.add(`${file}: ${expression.getText()}`);
    for (const text of texts ?? []) this.names.add(text);
  }
}

function textsOf(expression: ts.Expression): readonly string[] | undefined {
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return textsOf(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return joined([expression.whenTrue, expression.whenFalse].map(textsOf));
  }
  if (ts.isTemplateExpression(expression)) {
    return expression.templateSpans.reduce<readonly string[] | undefined>(
      (heads, span) =>
        heads?.flatMap((head) => textsOf(span.expression)?.map((text) => head + text + span.literal.text) ?? []),
      [expression.head.text],
    );
  }
  if (ts.isElementAccessExpression(expression)) return tableOf(expression.expression);
  // Letters go to employer and worker, each with a text of its own.
  if (/(^|\.)to$/.test(expression.getText())) return OUTSIDE;
  return undefined;
}

/** What stands before `as const`. */
const plainOf = (expression: ts.Expression): ts.Expression =>
  ts.isAsExpression(expression) ? expression.expression : expression;

/** All texts of a table that stands in the same file. */
function tableOf(expression: ts.Expression): readonly string[] | undefined {
  let found: readonly string[] | undefined;
  visit(expression.getSourceFile(), (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== expression.getText()) return;
    const table = node.initializer && plainOf(node.initializer);
    if (!table || !ts.isObjectLiteralExpression(table)) return;
    found = joined(
      table.properties.map((one) => (ts.isPropertyAssignment(one) ? textsOf(one.initializer) : undefined)),
    );
  });
  return found;
}

/** The function that takes this name as a parameter: its calls give the names. */
function parameterOf(name: ts.Identifier, file: string): Sink | undefined {
  for (let node: ts.Node = name; !ts.isSourceFile(node); node = node.parent) {
    if (!ts.isArrowFunction(node) && !ts.isFunctionDeclaration(node)) continue;
    const index = node.parameters.findIndex((one) => one.name.getText() === name.text);
    if (index === -1) continue;
    const named = ts.isFunctionDeclaration(node) ? node.name : nameOfVariable(node);
    return named && { file, name: named.getText(), index };
  }
  return undefined;
}

function nameOfVariable(arrow: ts.ArrowFunction): ts.BindingName | undefined {
  return ts.isVariableDeclaration(arrow.parent) ? arrow.parent.name : undefined;
}

function importsFrom(source: ts.SourceFile, file: string, sink: Sink): boolean {
  return source.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
    const target = normalize(join(dirname(file), statement.moduleSpecifier.text)).replace(/\.js$/, '.ts');
    const named = statement.importClause?.namedBindings;
    if (target !== sink.file || !named || !ts.isNamedImports(named)) return false;
    return named.elements.some((element) => element.name.text === sink.name);
  });
}

function isTemplateProperty(node: ts.Node): node is ts.PropertyAssignment {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'template';
}

function joined(parts: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? known.flat() : undefined;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
