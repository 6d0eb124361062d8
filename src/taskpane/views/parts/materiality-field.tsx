import { Field, Input } from '@fluentui/react-components';
import { usePane } from '../../app/pane';
import { type TextKey } from '../../texts';

interface MaterialityFieldProps {
  /** As it was typed. */
  readonly value: string;
  readonly hint: TextKey;
  readonly onChange: (value: string) => void;
}

/** An amount below which differences do not matter. */
export function MaterialityField({ value, hint, onChange }: MaterialityFieldProps) {
  const { texts } = usePane();
  const isAmount = texts.plainAmount(value) !== undefined;
  return (
    <Field
      label={texts.text('reconcile.materiality')}
      hint={texts.text(hint)}
      {...(!isAmount && { validationMessage: texts.text('reconcile.notAnAmount', { amount: texts.amount('0.05') }) })}
    >
      <Input inputMode="decimal" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
