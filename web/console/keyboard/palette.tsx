import { Autosuggest, Modal } from '@cloudscape-design/components';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me.ts';
import { destinations } from '../frame/navigation.ts';
import { keyNames } from './key-names.ts';
import { useActiveShortcuts, useShortcuts } from './shortcuts.ts';

/** Ctrl or ⌘ and K: every page and everything that can be pressed here, found by typing. */
export function Palette() {
  const { t } = useTranslation('console');
  const [open, setOpen] = useState(false);
  const opener = { keys: '$mod+KeyK', text: t('keys.palette'), run: () => setOpen(true) };
  useShortcuts([opener]);
  return (
    <Modal visible={open} header={t('keys.palette')} onDismiss={() => setOpen(false)}>
      {open && <Choice except={opener.keys} onDone={() => setOpen(false)} />}
    </Modal>
  );
}

function Choice({ except, onDone }: { readonly except: string; readonly onDone: () => void }) {
  const { t } = useTranslation('console');
  const { may } = useMe();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const actions = useActiveShortcuts().filter(({ keys }) => keys !== except);
  const pages = destinations.filter(({ action }) => may(action));
  const choose = (value: string) => {
    onDone();
    const page = pages.find(({ to }) => `page ${to}` === value);
    if (page) return void router.navigate({ to: page.to });
    // After the dialog has given the keyboard back.
    setTimeout(() => actions.find(({ keys }) => keys === value)?.run());
  };
  return (
    <Autosuggest
      autoFocus
      value={typed}
      onChange={({ detail }) => setTyped(detail.value)}
      onSelect={({ detail }) => choose(detail.value)}
      ariaLabel={t('keys.palette')}
      placeholder={t('keys.find')}
      empty={t('keys.nothing')}
      enteredTextLabel={(text) => text}
      hideEnteredTextOption
      options={[
        {
          label: t('navigation.label'),
          options: pages.map(({ to, text }) => ({ value: `page ${to}`, label: t(text) })),
        },
        {
          label: t('keys.title'),
          options: actions.map(({ keys, text }) => ({
            value: keys,
            label: text,
            labelTag: keyNames(keys).join(' + '),
          })),
        },
      ]}
    />
  );
}
