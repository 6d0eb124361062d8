import { Button, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular, OpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { saveFile } from '../../app/hand-over';
import { usePane } from '../../app/pane';
import { type WorkbookFileView } from '../../services';
import { Buttons } from './buttons';

/** A workbook of its own: a file where those can be saved from the pane, otherwise Excel opens it. */
export function WorkbookFile({ file: { content, name } }: { readonly file: WorkbookFileView }) {
  const { openWorkbook, savesFiles, texts } = usePane();
  const { text } = texts;
  const [isSaved, setIsSaved] = useState(false);
  const save = (): void => {
    saveFile(name, content);
    setIsSaved(true);
  };
  return (
    <section aria-label={text('summary.snapshotTitle')}>
      <Text weight="semibold" block>
        {name}
      </Text>
      <Buttons>
        {savesFiles ? (
          <Button icon={<ArrowDownloadRegular />} aria-label={text('journal.saveFile', { name })} onClick={save}>
            {text('journal.save')}
          </Button>
        ) : (
          <Button icon={<OpenRegular />} onClick={() => openWorkbook(content)}>
            {text('summary.open')}
          </Button>
        )}
      </Buttons>
      <Text size={200} role="status">
        {isSaved && text('summary.saved', { name })}
      </Text>
    </section>
  );
}
