import { boolean, code, defineTable, integer, option, required, text } from '../fields';
import { COMBINATION_RESTRICTIONS, DIMENSION_VALUE_TYPES, VALUE_POSTINGS } from '../options';

/** Dimension (348). */
export const DIMENSION = defineTable(
  'Dimension',
  'Dimensions',
  ['code'],
  { code: code('Code', 'Dimension', required), name: text('Name'), blocked: boolean('Blocked') },
  { recognizedByName: true },
);

/** Dimension Value (349). */
export const DIMENSION_VALUE = defineTable('Dimension Value', 'Dimension Values', ['dimensionCode', 'code'], {
  dimensionCode: code('Dimension Code', 'Dimension', required),
  code: code('Code', 'Dimension Value', required),
  name: text('Name'),
  dimensionValueType: option('Dimension Value Type', DIMENSION_VALUE_TYPES),
  blocked: boolean('Blocked'),
});

/** Dimension Combination (350). No row = no restriction. */
export const DIMENSION_COMBINATION = defineTable(
  'Dimension Combination',
  'Dimension Combinations',
  ['dimension1Code', 'dimension2Code'],
  {
    dimension1Code: code('Dimension 1 Code', 'Dimension', required),
    dimension2Code: code('Dimension 2 Code', 'Dimension', required),
    combinationRestriction: option('Combination Restriction', COMBINATION_RESTRICTIONS, required),
  },
);

/** Dimension Value Combination (351). A row = that pair is blocked. */
export const DIMENSION_VALUE_COMBINATION = defineTable(
  'Dimension Value Combination',
  'Dimension Value Combinations',
  ['dimension1Code', 'dimension1ValueCode', 'dimension2Code', 'dimension2ValueCode'],
  {
    dimension1Code: code('Dimension 1 Code', 'Dimension', required),
    dimension1ValueCode: code('Dimension 1 Value Code', 'Dimension Value', required),
    dimension2Code: code('Dimension 2 Code', 'Dimension', required),
    dimension2ValueCode: code('Dimension 2 Value Code', 'Dimension Value', required),
  },
);

/** Default Dimension (352). Table 15 = G/L Account, 167 = Job. No. blank = rule for the whole account type. */
export const DEFAULT_DIMENSION = defineTable(
  'Default Dimension',
  'Default Dimensions',
  ['tableID', 'no', 'dimensionCode'],
  {
    tableID: integer('Table ID', required),
    no: code('No.', 'G/L Account', required),
    dimensionCode: code('Dimension Code', 'Dimension', required),
    dimensionValueCode: code('Dimension Value Code', 'Dimension Value', required),
    valuePosting: option('Value Posting', VALUE_POSTINGS, required),
  },
);

/** Default Dimension Priority (354), read for the blank source code. Lower number = better rank. */
export const DEFAULT_DIMENSION_PRIORITY = defineTable(
  'Default Dimension Priority',
  'Default Dimension Priorities',
  ['sourceCode', 'tableID'],
  {
    sourceCode: code('Source Code', 'Source Code', required),
    tableID: integer('Table ID', required),
    priority: integer('Priority', required),
  },
);

/** Dim. Value per Account: allowed values of a default dimension. */
export const DIM_VALUE_PER_ACCOUNT = defineTable(
  'Dim. Value per Account',
  'Dimension Values per Account',
  ['tableID', 'no', 'dimensionCode', 'dimensionValueCode'],
  {
    tableID: integer('Table ID', required),
    no: code('No.', 'G/L Account', required),
    dimensionCode: code('Dimension Code', 'Dimension', required),
    dimensionValueCode: code('Dimension Value Code', 'Dimension Value', required),
    allowed: boolean('Allowed', required),
  },
);

/** Dimension Set Entry (480). */
export const DIMENSION_SET_ENTRY = defineTable(
  'Dimension Set Entry',
  'Dimension Set Entries',
  ['dimensionSetID', 'dimensionCode'],
  {
    dimensionSetID: integer('Dimension Set ID', required),
    dimensionCode: code('Dimension Code', 'Dimension', required),
    dimensionValueCode: code('Dimension Value Code', 'Dimension Value', required),
  },
);
