import { Select } from '@cloudscape-design/components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '../../../shared/domain/replies/macro.ts';
import { MacroDialog, type MacroPlace } from './macro-dialog.tsx';
import { type Offered, useMacros } from './replies-api.ts';

/** What is often done together: chosen by name, read before it is done. */
export function MacroPicker(props: MacroPlace) {
  const { t } = useTranslation('console-complaint');
  const macros = useMacros();
  const [chosen, setChosen] = useState<Offered<Macro>>();
  if (macros.length === 0) return null;
  return (
    <>
      <Select
        selectedOption={null}
        placeholder={t('macro.choose')}
        ariaLabel={t('macro.choose')}
        filteringType="auto"
        options={macros.map(({ id, value }) => ({ value: id, label: value.name }))}
        onChange={({ detail }) => setChosen(macros.find(({ id }) => id === detail.selectedOption.value))}
      />
      {chosen && <MacroDialog {...props} macro={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
