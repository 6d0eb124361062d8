import { join } from 'node:path';
import ts from 'typescript';

/** A member of a class of Office.js that some source uses. */
export interface UsedMember {
  readonly className: string;
  readonly member: string;
  /** Where it was seen first. */
  readonly file: string;
}

/** Every member of Excel's classes that the sources reach, by the types of TypeScript: `Worksheet.getRange` … */
export function officeMembersUsed(files: readonly string[]): readonly UsedMember[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ['office-js', 'node'],
    typeRoots: [join(process.cwd(), 'node_modules/@types')],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const used = new Map<string, UsedMember>();
  for (const file of files) {
    visit(program.getSourceFile(file)!, (node) => {
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : undefined;
      const className = symbol && excelClassOf(symbol);
      if (className === undefined) return;
      used.set(`${className}.${symbol!.name}`, { className, member: symbol!.name, file });
    });
  }
  return [...used.values()];
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** The class that declares a member, when it is a class of the namespace `Excel` whose objects live in the host. */
function excelClassOf(symbol: ts.Symbol): string | undefined {
  const parent = symbol.declarations?.[0]?.parent;
  if (!parent || !ts.isClassDeclaration(parent)) return undefined;
  const namespace = parent.parent.parent as ts.Node | undefined;
  const isExcel = namespace !== undefined && ts.isModuleDeclaration(namespace) && namespace.name.text === 'Excel';
  const isInHost = parent.heritageClauses?.some((clause) => clause.getText().includes('ClientObject')) === true;
  return isExcel && isInHost ? parent.name?.text : undefined;
}
