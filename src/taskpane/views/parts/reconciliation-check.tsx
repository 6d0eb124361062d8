import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  Input,
  Select,
} from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../../app/pane';
import { EMPTY_RECONCILIATION_FORM, type ReconciliationForm, type ReconciliationView } from '../../services';
import { type TextKey } from '../../texts';
import { Buttons } from './buttons';
import { MaterialityField } from './materiality-field';
import { ReconciliationFigures } from './reconciliation-figures';
import { FiltersItem } from './filters-item';
import { Stack } from './stack';

const SCOPES = ['inventory', 'all'] as const satisfies readonly ReconciliationForm['accounts'][];
const FILTERS: readonly { readonly name: keyof ReconciliationForm['filters']; readonly label: TextKey }[] = [
  { name: 'itemNo', label: 'post.itemNo' },
  { name: 'locationCode', label: 'post.locationCode' },
  { name: 'inventoryPostingGroup', label: 'post.inventoryPostingGroup' },
];

/** Inventory - G/L Reconciliation: its request and what came of it. */
export function ReconciliationCheck() {
  const { texts, task, services } = usePane();
  const { text } = texts;
  const [form, setForm] = useState(EMPTY_RECONCILIATION_FORM);
  const [materiality, setMateriality] = useState('0');
  const [view, setView] = useState<ReconciliationView>();
  const plain = texts.plainAmount(materiality);
  const reconcile = async (): Promise<void> => {
    const found = await task.run(
      'reconcile.task',
      (onProgress) => services.reconcile({ ...form, materiality: plain! }, onProgress),
      () => void reconcile(),
    );
    if (found) setView(found);
  };
  return (
    <>
      <Field label={text('reconcile.asOf')} hint={text('reconcile.asOfHint')}>
        <Input type="date" value={form.asOf} onChange={(_, { value }) => setForm({ ...form, asOf: value })} />
      </Field>
      <Accordion multiple collapsible>
        <FiltersItem fields={FILTERS} filters={form.filters} onChange={(filters) => setForm({ ...form, filters })} />
        <AccordionItem value="advanced">
          <AccordionHeader size="small">{text('post.advanced')}</AccordionHeader>
          <AccordionPanel>
            <Stack>
              <Field label={text('reconcile.accounts')}>
                <Select
                  value={form.accounts}
                  onChange={(_, { value }) => setForm({ ...form, accounts: value as ReconciliationForm['accounts'] })}
                >
                  {SCOPES.map((scope) => (
                    <option key={scope} value={scope}>
                      {text(`reconcile.accounts.${scope}`)}
                    </option>
                  ))}
                </Select>
              </Field>
              <MaterialityField value={materiality} hint="reconcile.materialityHint" onChange={setMateriality} />
              <Field label={text('post.userID')} hint={text('adjust.userHint')}>
                <Input value={form.userID} onChange={(_, { value }) => setForm({ ...form, userID: value })} />
              </Field>
            </Stack>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <Buttons>
        <Button
          appearance="primary"
          disabledFocusable={!!task.running || plain === undefined}
          onClick={() => void reconcile()}
        >
          {text('reconcile.run')}
        </Button>
      </Buttons>
      {view && <ReconciliationFigures view={view} />}
    </>
  );
}
