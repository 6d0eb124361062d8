import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const Value = v.union([v.string(), v.number(), v.boolean()]);
const Rows = v.array(v.record(v.string(), Value));
const Tables = v.record(v.string(), Rows);

const Run = v.object({
  job: v.string(),
  'Posting Method': v.optional(v.string()),
  'Document No.': v.optional(v.string()),
  Post: v.optional(v.boolean()),
  'Item No. Filter': v.optional(v.string()),
  'Posting Date Filter': v.optional(v.string()),
  'Item Category Filter': v.optional(v.string()),
  'Post to G/L': v.optional(v.boolean()),
  'User ID': v.optional(v.string()),
});

const Expectation = v.objectWithRest({ error: v.optional(v.string()), ordered: v.optional(v.boolean()) }, Rows);

const Step = v.object({
  append: v.optional(Tables),
  run: Run,
  ordered: v.optional(v.boolean()),
  expect: Expectation,
});

const CaseFile = v.object({
  id: v.string(),
  title: v.string(),
  source: v.optional(v.string()),
  tables: Tables,
  steps: v.array(Step),
});

export type CaseFile = v.InferOutput<typeof CaseFile>;
export type CaseStep = v.InferOutput<typeof Step>;
export type CaseTables = Record<string, CaseRow[]>;
export type CaseRow = Record<string, string | number | boolean>;

/** Reads a conformance case; a file that does not keep to the format is an error that says where. */
export function readCaseFile(path: string): CaseFile {
  const result = v.safeParse(CaseFile, JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
