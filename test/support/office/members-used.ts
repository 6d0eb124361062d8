import { join } from 'node:path';
import ts from 'typescript';

/** A member of Office.js that some source uses. */
export interface UsedMember {
  /** `Excel`, `Office` … */
  readonly namespace: string;
  /** Empty for what stands in the namespace itself: `Office.onReady`. */
  readonly className: string;
  readonly member: string;
  /** Its object lives in the host, which hears of every use. */
  readonly isInHost: boolean;
  /** The requirement sets that the documentation of the member names, or that of its class: `ExcelApi 1.13`. */
  readonly sets: readonly RequirementSet[];
}

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

/** Every member of Office.js that the sources reach, by the types of TypeScript: `Worksheet.getRange` … */
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
      for (const declaration of declarationsOf(node, checker)) {
        const member = memberOf(declaration);
        if (member) used.set(keyOf(member) + JSON.stringify(member.sets), member);
      }
    });
  }
  return [...used.values()];
}

export const keyOf = ({ className, member, namespace }: UsedMember): string =>
  [namespace, className, member].filter((part) => part !== '').join('.');

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** What a place in a source names: `sheet.name`, `{ name } = sheet`, the one of several `add` that is called. */
function declarationsOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Declaration[] {
  if (ts.isPropertyAccessExpression(node)) {
    const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;
    const called = call && checker.getResolvedSignature(call)?.declaration;
    return called ? [called] : (checker.getSymbolAtLocation(node.name)?.declarations ?? []);
  }
  const inPattern = ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent);
  const name = inPattern ? (node.propertyName ?? node.name) : undefined;
  if (!inPattern || !name || !ts.isIdentifier(name)) return [];
  return checker.getTypeAtLocation(node.parent).getProperty(name.text)?.declarations ?? [];
}

function memberOf(declaration: ts.Declaration): UsedMember | undefined {
  if (!declaration.getSourceFile().fileName.includes('@types/office-js')) return undefined;
  const parent = declaration.parent;
  const isOwner = ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent) || ts.isEnumDeclaration(parent);
  const owner = isOwner ? parent : undefined;
  const scopes = modulesAround(owner ?? declaration);
  if (scopes.length === 0) return undefined;
  const heritage = owner && !ts.isEnumDeclaration(owner) ? (owner.heritageClauses ?? []) : [];
  return {
    namespace: scopes.join('.'),
    className: owner?.name?.text ?? '',
    member: (declaration as ts.NamedDeclaration).name?.getText() ?? '',
    isInHost: scopes[0] === 'Excel' && heritage.some((clause) => clause.getText().includes('ClientObject')),
    sets: [declaration, owner].map((node) => (node ? setsOf(node) : [])).find(({ length }) => length > 0) ?? [],
  };
}

function modulesAround(node: ts.Node): string[] {
  const around: string[] = [];
  for (let at = node.parent as ts.Node | undefined; at; at = at.parent as ts.Node | undefined) {
    if (ts.isModuleDeclaration(at)) around.unshift(at.name.text);
  }
  return around;
}

/** `[Api set: ExcelApi 1.1 for getting the name; 1.4 for setting it]`: the highest counts. */
function setsOf(node: ts.Node): RequirementSet[] {
  const { text } = node.getSourceFile();
  const comment = text.slice(node.getFullStart(), node.getStart());
  const remarks = [
    ...[...comment.matchAll(/\[Api set: (\w+) ([^\]]*)\]/g)],
    ...[...comment.matchAll(/\*\*Requirement set\*\*: \{@link [^|]*\| (\w+) ([\d.]+)\}/g)],
  ];
  return remarks.map(([, name, versions]) => ({ name, version: highest(versions.match(/\d+\.\d+/g) ?? []) }));
}

export function highest(versions: readonly string[]): string {
  return [...versions].sort(compareVersions).at(-1) ?? '';
}

export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
