/**
 * Type-checks workflows/ on its own tsconfig (no Node types) and refuses what would make a statechart or a legal rule depend on
 * the machine it runs on. It asks the compiler what a name stands for, so an alias (`const m = Math; m.random()`) does not hide it.
 *
 * Use: node scripts/pure-workflows.mjs [tsconfig]   exit 1 with every fault on a line of its own.
 */
import path from 'node:path';
import process from 'node:process';
import ts from 'typescript';

const NO_CLOCK = 'a workflow knows no clock: take `today` or `at` from the input of the plan';
const NO_LOCALE = 'a workflow knows no locale of the machine: write the text out';
const NO_DRAW = 'a workflow draws nothing: the same event must give the same state';
const NO_REACH = 'a workflow reads nothing from the machine it runs on';

/** Full name by the compiler -> why not. */
const FORBIDDEN = new Map([
  ['Date', NO_CLOCK],
  ['DateConstructor', NO_CLOCK],
  ['performance', NO_CLOCK],
  ['Temporal.Now', NO_CLOCK],
  ['Math.random', NO_DRAW],
  ['crypto', NO_DRAW],
  ['Intl', NO_LOCALE],
  ['globalThis', NO_REACH],
  ['eval', NO_REACH],
  ['Function', NO_REACH],
  ['FunctionConstructor', NO_REACH],
  ['process', NO_REACH],
  ['setTimeout', NO_CLOCK],
  ['setInterval', NO_CLOCK],
]);
/** Methods that answer by the locale of the machine, on whatever they are called. */
const LOCALE_METHODS = new Set(['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare']);

/** @returns {string | undefined} why this identifier may not stand in a workflow */
function reasonAgainst(checker, node) {
  const parent = node.parent;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  if (isMember && LOCALE_METHODS.has(node.text)) return NO_LOCALE;
  const symbol = meant(checker, node);
  if (symbol === undefined) return undefined;
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (target.name === 'globalThis') return NO_REACH;
  if (!(target.declarations ?? []).some((declaration) => fromOutside(declaration))) return undefined;
  const name = checker.getFullyQualifiedName(target).replace(/^"[^"]*"\./, '');
  return FORBIDDEN.get(name);
}

/** What a name stands for; in `const { random } = Math` that is the member, not the new variable. */
function meant(checker, node) {
  const { parent } = node;
  if (ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent) && parent.initializer !== node) {
    const member = (parent.propertyName ?? parent.name).getText();
    return checker.getTypeAtLocation(parent.parent).getProperty(member);
  }
  return checker.getSymbolAtLocation(node);
}

/** Declared by the language, or by a package: not a name of our own. */
function fromOutside(declaration) {
  const file = declaration.getSourceFile().fileName;
  return file.includes('/node_modules/');
}

function faultsOf(checker, source) {
  const faults = [];
  const visit = (node) => {
    const reason = ts.isIdentifier(node) ? reasonAgainst(checker, node) : undefined;
    if (reason !== undefined) faults.push({ node, text: `${node.text}: ${reason}` });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function place(source, node) {
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return `${path.relative(process.cwd(), source.fileName)}:${line + 1}:${character + 1}`;
}

const tsconfig = path.resolve(process.argv[2] ?? 'workflows/tsconfig.json');
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (d) => console.error(d.messageText) };
const parsed = ts.getParsedCommandLineOfConfigFile(tsconfig, { noEmit: true }, host);
if (parsed === undefined) process.exit(1);
const program = ts.createProgram(parsed.fileNames, parsed.options);
const checker = program.getTypeChecker();
const own = program.getSourceFiles().filter((source) => parsed.fileNames.includes(source.fileName));

const diagnostics = [...parsed.errors, ...ts.getPreEmitDiagnostics(program)];
if (diagnostics.length > 0) {
  console.error(
    ts.formatDiagnostics(diagnostics, {
      getCurrentDirectory: () => process.cwd(),
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
}
const faults = own.flatMap((source) => faultsOf(checker, source).map((fault) => ({ source, ...fault })));
for (const { source, node, text } of faults) console.error(`${place(source, node)} ${text}`);
if (diagnostics.length + faults.length > 0) process.exit(1);
console.log(`${own.length} files of workflows/ are pure`);
