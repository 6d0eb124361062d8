import { COMMANDS } from '../../src/commands';
import { all, at, type Element, everything, names, readManifest } from './read-manifest';

const LOCALES = ['de-DE', 'da-DK', 'fr-FR', 'nl-NL', 'es-ES'];
const ICON_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const RIBBON_LABEL_WIDTH = 20;

const manifest = readManifest();
const overrides = at(manifest, 'VersionOverrides');
const host = at(overrides, 'Hosts/Host');
const pane = at(host, 'DesktopFormFactor');
const group = at(pane, 'ExtensionPoint/OfficeTab/Group');
const controls = all(group, 'Control');
const resources = at(overrides, 'Resources');
const resource = (id: string): Element => everything(resources).find(({ attributes }) => attributes.id === id)!;
const texts = ({ attributes, children }: Element): string[] => [
  attributes.DefaultValue,
  ...children.map((override) => override.attributes.Value),
];

/** What stands in an element, in the order that Office demands. */
const ORDER: readonly (readonly [path: string, children: readonly string[]])[] = [
  [
    '',
    [
      ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
      ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements'],
      ...['DefaultSettings', 'Permissions', 'VersionOverrides'],
    ],
  ],
  ['VersionOverrides', ['Hosts', 'Resources']],
  ['VersionOverrides/Hosts/Host', ['Runtimes', 'DesktopFormFactor']],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor', ['GetStarted', 'FunctionFile', 'ExtensionPoint']],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/GetStarted', ['Title', 'Description', 'LearnMoreUrl']],
  ['VersionOverrides/Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
];

describe('manifest.xml', () => {
  it.each(ORDER)('has its elements in order below OfficeApp/%s', (path, children) => {
    expect(names(path === '' ? manifest : at(manifest, path))).toEqual(children);
  });

  it('has the elements of each button in order', () => {
    expect(names(group)).toEqual(['Label', 'Icon', ...controls.map(() => 'Control')]);
    for (const control of controls) {
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
      expect(names(at(control, 'Supertip'))).toEqual(['Title', 'Description']);
    }
  });

  it('describes a task pane add-in for workbooks, with commands of version 1.0', () => {
    expect(manifest.name).toBe('OfficeApp');
    expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
    expect(at(manifest, 'Hosts/Host').attributes.Name).toBe('Workbook');
    expect(host.attributes['xsi:type']).toBe('Workbook');
    expect(overrides.attributes).toMatchObject({
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    });
  });

  it('has a GUID', () => {
    expect(at(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has a version of four numbers, as Excel on the web wants, and not below 1.0, which the validator refuses', () => {
    const version = at(manifest, 'Version').text;
    expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(1);
  });

  it('bears the name of the product, in every language', () => {
    expect(at(manifest, 'DisplayName').attributes.DefaultValue).toBe('Inventory Cost Posting');
    expect(texts(resource(at(group, 'Label').attributes.resid))).toEqual(['Inventory Cost Posting']);
  });

  it('runs pane and buttons in one page that stays alive', () => {
    const { resid, lifetime } = at(host, 'Runtimes/Runtime').attributes;
    expect(lifetime).toBe('long');
    expect(at(pane, 'FunctionFile').attributes.resid).toBe(resid);
    expect(all(group, 'SourceLocation').map(({ attributes }) => attributes.resid)).toEqual([resid]);
    expect(resource(resid).attributes.DefaultValue).toBe(
      at(manifest, 'DefaultSettings/SourceLocation').attributes.DefaultValue,
    );
  });

  it('asks for the Excel and the runtime that it needs, and for no more rights than its workbook', () => {
    const sets = all(at(manifest, 'Requirements'), 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.13' },
      { Name: 'SharedRuntime', MinVersion: '1.1' },
    ]);
    expect(at(manifest, 'Permissions').text).toBe('ReadWriteDocument');
  });
});

describe('the ribbon', () => {
  it('has one group of four buttons on the Home tab', () => {
    expect(at(pane, 'ExtensionPoint').attributes['xsi:type']).toBe('PrimaryCommandSurface');
    expect(at(pane, 'ExtensionPoint/OfficeTab').attributes.id).toBe('TabHome');
    expect(controls.map((control) => resource(at(control, 'Label').attributes.resid).attributes.DefaultValue)).toEqual([
      'Open',
      'Preview',
      'Test',
      'Post',
    ]);
  });

  it('opens the pane with its first button and calls the functions of the pane with the others', () => {
    const actions = controls.map((control) => at(control, 'Action'));
    expect(actions.map(({ attributes }) => attributes['xsi:type'])).toEqual([
      'ShowTaskpane',
      ...Object.keys(COMMANDS).map(() => 'ExecuteFunction'),
    ]);
    expect(all(group, 'FunctionName').map(({ text }) => text)).toEqual(Object.keys(COMMANDS));
  });

  it('has icons of every size for the group and each button', () => {
    for (const icon of all(group, 'Icon'))
      expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(ICON_SIZES);
  });

  it('has labels that fit a button in every language', () => {
    const labels = controls.flatMap((control) => texts(resource(at(control, 'Label').attributes.resid)));
    expect(labels.filter((label) => label.length > RIBBON_LABEL_WIDTH)).toEqual([]);
  });
});

describe('the resources of manifest.xml', () => {
  const declared = resources.children.flatMap(({ children }) => children.map(({ attributes }) => attributes.id));
  const used = everything(host).flatMap(({ attributes }) => attributes.resid ?? []);

  it('have ids of their own, of at most 32 characters', () => {
    expect(new Set(declared).size).toBe(declared.length);
    const ids = everything(manifest).flatMap(({ attributes: { id, resid } }) => [id ?? [], resid ?? []].flat());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it('are those that are used', () => {
    expect([...new Set(used)].sort()).toEqual([...declared].sort());
  });

  it.each([
    ['Label', 'bt:ShortStrings'],
    ['Title', 'bt:ShortStrings'],
    ['Description', 'bt:LongStrings'],
    ['LearnMoreUrl', 'bt:Urls'],
    ['FunctionFile', 'bt:Urls'],
    ['SourceLocation', 'bt:Urls'],
    ['Runtime', 'bt:Urls'],
    ['bt:Image', 'bt:Images'],
  ])('of %s stand in %s', (element, kind) => {
    const ids = at(resources, kind).children.map(({ attributes }) => attributes.id);
    const wanted = all(host, element).map(({ attributes }) => attributes.resid);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('the texts of manifest.xml', () => {
  const speaking = [
    at(manifest, 'Description'),
    ...['bt:ShortStrings', 'bt:LongStrings'].flatMap((kind) => at(resources, kind).children),
  ];
  // The product is called the same everywhere.
  const translated = speaking.filter(({ attributes }) => attributes.id !== 'Group.Label');

  it('start from American English', () => {
    expect(at(manifest, 'DefaultLocale').text).toBe('en-US');
  });

  it.each(translated.map((text) => [text.attributes.id ?? text.name, text] as const))(
    'have %s in every language',
    (_, text) => {
      expect(text.children.map(({ attributes }) => attributes.Locale)).toEqual(LOCALES);
      expect(texts(text).filter((value) => value.trim() === '')).toEqual([]);
    },
  );

  it.each([
    ['ProviderName', 125, [at(manifest, 'ProviderName').text]],
    ['DisplayName', 125, texts(at(manifest, 'DisplayName'))],
    ['Description', 250, texts(at(manifest, 'Description'))],
    ['short strings', 125, at(resources, 'bt:ShortStrings').children.flatMap(texts)],
    ['long strings', 250, at(resources, 'bt:LongStrings').children.flatMap(texts)],
    ['addresses', 2048, at(resources, 'bt:Urls').children.flatMap(texts)],
  ])('have %s of at most %i characters', (_, limit, values) => {
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => value.length > limit)).toEqual([]);
  });
});
