import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { copyText, saveFile } from '../../app/hand-over';
import { usePane } from '../../app/pane';
import { type JournalFileView } from '../../services';
import { Buttons } from './buttons';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalM },
  name: { display: 'block' },
  quiet: { color: tokens.colorNeutralForeground2, display: 'block' },
});

/** What was done last with a file. */
interface Outcome {
  readonly name: string;
  readonly what: 'saved' | 'copied' | 'notCopied';
}

/** The files of a journal, to be saved where that works, and copied. */
export function JournalFiles({ files }: { readonly files: readonly JournalFileView[] }) {
  const styles = useStyles();
  const { savesFiles, texts } = usePane();
  const { text } = texts;
  const [outcome, setOutcome] = useState<Outcome>();
  const save = ({ content, name }: JournalFileView): void => {
    saveFile(name, content);
    setOutcome({ name, what: 'saved' });
  };
  const copy = async ({ content, name }: JournalFileView): Promise<void> => {
    setOutcome({ name, what: (await copyText(content)) ? 'copied' : 'notCopied' });
  };
  return (
    <>
      {!savesFiles && <Text size={200}>{text('journal.noFiles')}</Text>}
      <ul className={styles.list} aria-label={text('journal.files')}>
        {files.map((file) => (
          <li key={file.name}>
            <Text weight="semibold" className={styles.name}>
              {file.name}
            </Text>
            <Text size={200} className={styles.quiet}>
              {text('journal.made', { lines: file.lines, documents: file.documents })}
            </Text>
            <Buttons>
              {savesFiles && (
                <Button
                  size="small"
                  icon={<ArrowDownloadRegular />}
                  aria-label={text('journal.saveFile', { name: file.name })}
                  onClick={() => save(file)}
                >
                  {text('journal.save')}
                </Button>
              )}
              <Button
                size="small"
                icon={<CopyRegular />}
                aria-label={text('journal.copyFile', { name: file.name })}
                onClick={() => void copy(file)}
              >
                {text('journal.copy')}
              </Button>
            </Buttons>
          </li>
        ))}
      </ul>
      <Text size={200} role="status">
        {outcome && text(`journal.${outcome.what}`, { name: outcome.name })}
      </Text>
    </>
  );
}
