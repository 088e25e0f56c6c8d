import { Button, Checkbox, Form, FormField, Input, SpaceBetween } from '@cloudscape-design/components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages, type Texts } from '../../../shared/domain/language.ts';
import type { DeskSettings } from '../../../shared/domain/triage/desk-settings.ts';

interface CompanyStepProps {
  readonly settings: DeskSettings;
  readonly busy: boolean;
  readonly onDone: (company: NonNullable<DeskSettings['company']>) => void;
}

/** What the company is called, and the languages of its customers. */
export function CompanyStep({ settings: { company }, busy, onDone }: CompanyStepProps) {
  const { t } = useTranslation(['console-setup', 'staff']);
  const [name, setName] = useState<Texts>(company?.name ?? {});
  const [spoken, setSpoken] = useState<readonly Language[]>(company?.languages ?? languages);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = Object.fromEntries(Object.entries(name).filter(([, text]) => text.trim() !== ''));
    onDone({
      ...(Object.keys(named).length > 0 && { name: named }),
      ...(spoken.length > 0 && { languages: languages.filter((one) => spoken.includes(one)) }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Form
        actions={
          <Button variant="primary" loading={busy}>
            {t('next')}
          </Button>
        }
      >
        <SpaceBetween size="m">
          {languages.map((language) => (
            <FormField key={language} label={`${t('companyName')} (${t(`staff:language.${language}`)})`}>
              <Input
                value={name[language] ?? ''}
                onChange={({ detail }) => setName((before) => ({ ...before, [language]: detail.value }))}
              />
            </FormField>
          ))}
          <FormField label={t('spoken')} description={t('spokenHint')}>
            <SpaceBetween size="xs">
              {languages.map((language) => (
                <Checkbox
                  key={language}
                  checked={spoken.includes(language)}
                  onChange={({ detail }) =>
                    setSpoken((before) =>
                      detail.checked ? [...before, language] : before.filter((one) => one !== language),
                    )
                  }
                >
                  {t(`staff:language.${language}`)}
                </Checkbox>
              ))}
            </SpaceBetween>
          </FormField>
        </SpaceBetween>
      </Form>
    </form>
  );
}
