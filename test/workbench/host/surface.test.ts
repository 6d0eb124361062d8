/** @jest-environment jsdom */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import surface from '../../../src/workbench/host/protocol/client-surface.json';
import { readSurface } from '../../../scripts/office-surface';
import { isClientMember } from '../../../src/workbench/host/protocol/client-surface';
import { hasMember, hostClasses } from '../../../src/workbench/host/protocol/host-object';
import { compareVersions, highest, keyOf, officeMembersUsed, type UsedMember } from '../../support/office/members-used';
import { all as manifestElements, at, readManifest } from '../../manifest/read-manifest';
import { excelForEachTest } from './open';

excelForEachTest();

/** What every object of the client has; it never reaches the host by name. */
const OF_EVERY_OBJECT = ['load', 'context', 'isNullObject', 'toJSON', 'set', 'track', 'untrack'];
/** What no requirement set has: every Office that runs add-ins with a ribbon offers it. */
const OF_EVERY_OFFICE = [
  'Office.onReady',
  'Office.context',
  'Office.actions',
  'Office.addin',
  'Office.Context',
  'Office.PlatformType',
  'Office.Actions',
  // Undefined where Office tells none, which the pane looks at.
  'Office.OfficeTheme',
  // Its documentation names Outlook's set only.
  'Office.AddinCommands.Event',
  'OfficeExtension',
  'Excel.RequestContext',
];
/** What is newer than the manifest asks for: the add-in looks whether this Excel has it, and goes without. */
const LOOKED_FOR = ['Excel.WorksheetChangedEventArgs.triggerSource'];
const ROOMS = ['excel', 'taskpane', 'commands'];

describe('the members that the host knows of', () => {
  it('are those of the client library', () => {
    expect(surface).toEqual(readSurface());
    expect(surface.Range.methods).toContain('GetUsedRangeOrNullObject');
  });
});

describe('the members that the host has', () => {
  it('bear the names by which the client calls them', () => {
    // The client calls its own service without a class.
    const classes = hostClasses().filter(({ className }) => className !== 'AddinInternalService');
    const unknown = classes.flatMap(({ className, members }) =>
      members.filter((member) => !isClientMember(className, member)).map((member) => `${className}.${member}`),
    );
    expect(unknown).toEqual([]);
    expect(classes.length).toBeGreaterThan(30);
  });
});

describe('every member of Office.js that the add-in uses', () => {
  const sources = ROOMS.flatMap((room) => sourcesIn(join('src', room)));
  const all = officeMembersUsed(sources);
  const used = all.filter((member) => member.isInHost);

  it('is in the client library', () => {
    expect(used.filter((member) => !isInClient(member))).toEqual([]);
  });

  it('is in the simulated Excel', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((member) => !isInHost(member))).toEqual([]);
  });

  it('is in the requirement sets that the manifest asks for, which are the lowest that have them all', () => {
    const asked = new Map(
      manifestElements(at(readManifest(), 'Requirements'), 'Set').map(({ attributes }) => [
        attributes.Name,
        attributes.MinVersion,
      ]),
    );
    const members = all.filter((member) => !isOfEveryOffice(member) && !LOOKED_FOR.includes(keyOf(member)));
    const missing = members.filter(
      ({ sets }) => !sets.some(({ name, version }) => compareVersions(version, asked.get(name) ?? '0') <= 0),
    );
    expect(missing.map((member) => [keyOf(member), member.sets])).toEqual([]);
    const needed = (name: string): string =>
      highest(members.flatMap(({ sets }) => sets.filter((set) => set.name === name).map(({ version }) => version)));
    expect([...asked.keys()].map((name) => [name, needed(name)])).toEqual([...asked]);
  });

  it('would be missed otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'members-'));
    const file = join(folder, 'add-in.ts');
    writeFileSync(
      file,
      `export const use = (sheet: Excel.Worksheet) =>
         [sheet.getRange('A1').load('values').values, sheet.tables.items, sheet.onChanged, sheet.shapes, sheet.getRange().valuesAsJson];
       export const more = ({ namedSheetViews, visibility }: Excel.Worksheet, { tables }: Excel.Workbook) =>
         [namedSheetViews, visibility, tables, Office.addin.showAsTaskpane()];`,
    );
    const everywhere = officeMembersUsed([file]);
    const members = everywhere.filter((member) => member.isInHost);
    rmSync(folder, { recursive: true });
    const names = (list: readonly UsedMember[]): string[] =>
      list.map(({ className, member }) => `${className}.${member}`);
    expect(names(members.filter((member) => !isInClient(member)))).toEqual(['Range.valuesAsJson']);
    expect(names(members.filter((member) => !isInHost(member)))).toEqual([
      'Worksheet.shapes',
      'Range.valuesAsJson',
      'Worksheet.namedSheetViews',
    ]);
    const sets = everywhere.map((member) => [keyOf(member), ...member.sets.map(({ name, version }) => name + version)]);
    expect(sets).toEqual(
      expect.arrayContaining([
        ['Excel.Range.valuesAsJson', 'ExcelApi1.16'],
        ['Excel.Worksheet.namedSheetViews', 'ExcelApiOnline1.1'],
        ['Excel.Workbook.tables', 'ExcelApi1.1'],
        ['Excel.Worksheet.visibility', 'ExcelApi1.2'],
        ['Office.Addin.showAsTaskpane', 'SharedRuntime1.1'],
      ]),
    );
  });
});

function isOfEveryOffice(member: UsedMember): boolean {
  return (
    OF_EVERY_OFFICE.some((name) => `${keyOf(member)}.`.startsWith(`${name}.`)) ||
    OF_EVERY_OBJECT.includes(member.member)
  );
}

function isInClient({ className, member }: UsedMember): boolean {
  const client = (Excel as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>)[className];
  return client !== undefined && member in client.prototype;
}

function isInHost({ className, member }: UsedMember): boolean {
  return OF_EVERY_OBJECT.includes(member) || hasMember(className, member);
}

function sourcesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
