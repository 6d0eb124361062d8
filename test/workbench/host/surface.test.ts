/** @jest-environment jsdom */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import surface from '../../../src/workbench/host/protocol/client-surface.json';
import { readSurface } from '../../../scripts/office-surface';
import { isClientMember } from '../../../src/workbench/host/protocol/client-surface';
import { hasMember, hostClasses } from '../../../src/workbench/host/protocol/host-object';
import { officeMembersUsed, type UsedMember } from '../../support/office/members-used';
import { excelForEachTest } from './open';

excelForEachTest();

/** What every object of the client has; it never reaches the host by name. */
const OF_EVERY_OBJECT = ['load', 'context', 'isNullObject', 'toJSON', 'set', 'track', 'untrack'];
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
  const used = officeMembersUsed(sources);

  it('is in the client library', () => {
    expect(used.filter((member) => !isInClient(member))).toEqual([]);
  });

  it('is in the simulated Excel', () => {
    expect(used.filter((member) => !isInHost(member))).toEqual([]);
  });

  it('would be missed otherwise', () => {
    const folder = mkdtempSync(join(tmpdir(), 'members-'));
    const file = join(folder, 'add-in.ts');
    writeFileSync(
      file,
      `export const use = (sheet: Excel.Worksheet) =>
         [sheet.getRange('A1').load('values').values, sheet.tables.items, sheet.onChanged, sheet.shapes, sheet.getRange().valuesAsJson];`,
    );
    const members = officeMembersUsed([file]);
    rmSync(folder, { recursive: true });
    const names = (list: readonly UsedMember[]): string[] =>
      list.map(({ className, member }) => `${className}.${member}`);
    expect(names(members.filter((member) => !isInClient(member)))).toEqual(['Range.valuesAsJson']);
    expect(names(members.filter((member) => !isInHost(member)))).toEqual(['Worksheet.shapes', 'Range.valuesAsJson']);
  });
});

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
