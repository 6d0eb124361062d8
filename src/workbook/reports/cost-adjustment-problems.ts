import { LEDGER_TABLES } from '../../ledger';
import {
  ADJUSTMENT_PROBLEMS,
  type AdjustmentProblem,
  type AdjustmentRun,
  describeAdjustmentFix,
  describeAdjustmentProblem,
  leavesItemAlone,
} from '../../adjustment';
import { type ReportSheet } from '../changes';
import { type TablePlaces } from '../reading';
import { type ReportField, reportField, reportTable } from './column';
import { type AdjustmentState, adjustmentHeading } from './heading';
import { problemLink } from './links';

/** Cost Adjustment Problems: what kept items from being adjusted, where it stands and what to do about it. */
export function costAdjustmentProblemsSheet(
  run: AdjustmentRun,
  places: TablePlaces,
  state: AdjustmentState,
): ReportSheet {
  return {
    name: 'Cost Adjustment Problems',
    heading: adjustmentHeading(run, 'Cost Adjustment Problems', state),
    tables: [
      reportTable<AdjustmentProblem>({
        name: 'CostAdjustmentProblems',
        scale: run.ledger.scale,
        fields: problemFields(places),
        rowCount: run.problems.length,
        row: (index) => run.problems[index],
      }),
    ],
  };
}

function problemFields(places: TablePlaces): ReportField<AdjustmentProblem>[] {
  return [
    reportField('Item No.', 'text', ({ itemNo }) => itemNo),
    reportField('Problem', 'text', ({ kind }) => ADJUSTMENT_PROBLEMS[kind].title, { width: 32 }),
    reportField('What is wrong', 'text', describeAdjustmentProblem, { width: 60 }),
    reportField('What to do', 'text', describeAdjustmentFix, { width: 50 }),
    reportField('Look here', 'text', (problem) => problemLink(places, LEDGER_TABLES, problem), { width: 40 }),
    reportField(
      'Effect',
      'text',
      (problem) => (leavesItemAlone(problem) ? 'Item is left alone' : 'Order is left alone'),
      {
        width: 20,
      },
    ),
  ];
}
