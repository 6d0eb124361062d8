import {
  ArrowExportRegular,
  ArrowSyncCircleRegular,
  BranchCompareRegular,
  BranchRegular,
  CalculatorRegular,
  DataPieRegular,
  DocumentTableRegular,
  type FluentIcon,
  ReceiptMoneyRegular,
  ScalesRegular,
} from '@fluentui/react-icons';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type TextKey } from '../texts';

export type JobId =
  'workbook' | 'adjust' | 'post' | 'automatic' | 'reconcile' | 'trace' | 'compare' | 'summary' | 'journal';

export interface JobDefinition {
  readonly id: JobId;
  readonly title: TextKey;
  readonly icon: FluentIcon;
  readonly view: LazyExoticComponent<ComponentType>;
}

/** What people can do in the pane, in the order of its tabs. Adding a job is adding a row. */
export const JOBS: readonly JobDefinition[] = [
  {
    id: 'workbook',
    title: 'job.workbook',
    icon: DocumentTableRegular,
    view: lazy(() => import('../views/workbook-view')),
  },
  {
    id: 'adjust',
    title: 'adjust.tab',
    icon: CalculatorRegular,
    view: lazy(() => import('../views/adjust-view')),
  },
  { id: 'post', title: 'job.post', icon: ReceiptMoneyRegular, view: lazy(() => import('../views/post-view')) },
  {
    id: 'automatic',
    title: 'job.automatic',
    icon: ArrowSyncCircleRegular,
    view: lazy(() => import('../views/automatic-view')),
  },
  {
    id: 'reconcile',
    title: 'reconcile.tab',
    icon: ScalesRegular,
    view: lazy(() => import('../views/reconcile-view')),
  },
  { id: 'trace', title: 'trace.tab', icon: BranchRegular, view: lazy(() => import('../views/trace-view')) },
  {
    id: 'compare',
    title: 'compare.tab',
    icon: BranchCompareRegular,
    view: lazy(() => import('../views/compare-view')),
  },
  { id: 'summary', title: 'summary.tab', icon: DataPieRegular, view: lazy(() => import('../views/summary-view')) },
  { id: 'journal', title: 'journal.tab', icon: ArrowExportRegular, view: lazy(() => import('../views/journal-view')) },
];
