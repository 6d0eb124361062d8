import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { type ExcelSilence, type PaneHost } from '../office';
import { type Texts } from '../texts';
import { ExcelSilenceBar } from '../views/parts/excel-silence';
import { DARK, LIGHT } from './theme';
import { useDark } from './use-dark';

export interface OpeningProps {
  readonly texts: Texts;
  readonly host: PaneHost;
  readonly silence: ExcelSilence;
  /** Why the pane could not be opened, and how to try it again. */
  readonly failed?: { readonly message: string; readonly again: () => void };
}

/** What is seen until Excel has answered for the first time: it needs neither the worker nor the workbook. */
export function Opening({ texts, host, silence, failed }: OpeningProps) {
  const isDark = useDark(host);
  return (
    <FluentProvider
      theme={isDark ? DARK : LIGHT}
      style={{
        colorScheme: isDark ? 'dark' : 'light',
        minHeight: '100vh',
        padding: '12px',
        boxSizing: 'border-box',
        display: 'grid',
        alignContent: 'start',
        rowGap: '12px',
      }}
    >
      {failed ? (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{failed.message}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={failed.again}>
              {texts.text('failure.again')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <Spinner size="small" label={texts.text('app.opening')} />
      )}
      <ExcelSilenceBar silence={silence} texts={texts} />
    </FluentProvider>
  );
}
