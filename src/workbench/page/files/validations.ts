import type ExcelJS from 'exceljs';
import {
  type Area,
  type DataValidation,
  type Sheet,
  addressOf,
  boundingArea,
  cellCountOf,
  parseArea,
} from '../../host';

/** The package's types leave out what it keeps of checks, by address. */
interface WithChecks {
  readonly dataValidations: { readonly model: Record<string, ExcelJS.DataValidation> };
}

/** Puts lists and notes of cells into a file. Where a list and a note meet, the file has one check with both. */
export function addValidations({ validations }: Sheet, to: ExcelJS.Worksheet): void {
  const { model } = (to as unknown as WithChecks).dataValidations;
  for (const check of validations) model[addressOf(check.area)] = fileCheck(check);
}

function fileCheck({ errorAlert, ignoreBlanks: allowBlank, prompt, rule }: DataValidation): ExcelJS.DataValidation {
  const { list } = rule as { list?: { source: string } };
  const { message, title, showPrompt } = prompt as { message: string; title: string; showPrompt: boolean };
  const { showAlert } = errorAlert as { showAlert: boolean };
  const shown = {
    showInputMessage: showPrompt && message !== '',
    promptTitle: title,
    prompt: message,
    showErrorMessage: showAlert,
  };
  // The file's word for a check that lets everything pass is missing from the package's types.
  if (!list) return { ...shown, type: 'any', allowBlank, formulae: [] } as unknown as ExcelJS.DataValidation;
  const formula = list.source.startsWith('=') ? list.source.slice(1) : `"${list.source.replaceAll('"', '""')}"`;
  return { ...shown, type: 'list', allowBlank, formulae: [formula] };
}

/** Reads lists and notes. The package has one check for each cell: those that lie below each other are one again. */
export function readValidations(from: ExcelJS.Worksheet, to: Sheet): void {
  const { model } = (from as unknown as WithChecks).dataValidations;
  const checks: { check: ExcelJS.DataValidation; key: string; area: Area }[] = [];
  for (const [address, check] of Object.entries(model)) {
    const area = parseArea(address.replace(/^range:/, ''));
    if (!area || (check.type !== 'list' && !check.prompt)) continue;
    const key = JSON.stringify(check);
    const above = checks.find(
      (other) => other.key === key && isWhole(boundingArea(other.area, area), other.area, area),
    );
    if (above) above.area = boundingArea(above.area, area);
    else checks.push({ check, key, area });
  }
  to.validations = checks.map(({ area, check }) => ({ area, ...hostCheck(check) }));
}

function isWhole(both: Area, one: Area, other: Area): boolean {
  return cellCountOf(both) === cellCountOf(one) + cellCountOf(other);
}

function hostCheck(check: ExcelJS.DataValidation): Omit<DataValidation, 'area'> {
  // A check that lets everything pass has none, whatever the types say.
  const [formula = ''] = (check.formulae as string[] | undefined) ?? [];
  const source = /^".*"$/s.test(formula) ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
  return {
    type: check.type === 'list' ? 'List' : 'None',
    rule: check.type === 'list' ? { list: { inCellDropDown: true, source } } : {},
    prompt: { message: check.prompt ?? '', showPrompt: true, title: check.promptTitle ?? '' },
    errorAlert: { message: check.error ?? '', showAlert: check.showErrorMessage ?? false, style: 'Stop', title: '' },
    ignoreBlanks: check.allowBlank ?? true,
  };
}
