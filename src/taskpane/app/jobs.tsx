import {
  ArrowSyncCircleRegular,
  CalculatorRegular,
  DocumentTableRegular,
  type FluentIcon,
  ReceiptMoneyRegular,
} from '@fluentui/react-icons';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { type TextKey } from '../texts';

export type JobId = 'workbook' | 'adjust' | 'post' | 'automatic';

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
];
