import { Alert, Button, FormField, SpaceBetween, Textarea } from '@cloudscape-design/components';
import { useTranslation } from 'react-i18next';
import { type Language, languages } from '../../../shared/domain/language.ts';
import type { PolicyFormProps } from './policy-form-props.ts';
import { errorUnder } from './policy-value.ts';

/** The standard in words. One that cannot be measured is refused, with one that can. */
export function StandardFields({ typed, onChange, readOnly, errors }: PolicyFormProps) {
  const { t } = useTranslation(['console-policies', 'staff']);
  const set = (language: Language, text: string) =>
    onChange({ ...typed, standard: { ...typed.standard, [language]: text } });
  return (
    <SpaceBetween size="m">
      {languages.map((language) => {
        const error = errorUnder(errors, `value/standard/${language}`);
        const suggestion = error?.details?.suggestion;
        return (
          <SpaceBetween key={language} size="xs">
            <FormField
              label={t('standardIn', { language: t(`staff:language.${language}`) })}
              description={t('standardHint')}
              errorText={error?.message}
            >
              <Textarea
                rows={2}
                value={typed.standard[language]}
                readOnly={readOnly}
                onChange={({ detail }) => set(language, detail.value)}
              />
            </FormField>
            {typeof suggestion === 'string' && (
              <Alert
                type="info"
                header={t('suggestion')}
                action={
                  <Button formAction="none" onClick={() => set(language, suggestion)}>
                    {t('takeSuggestion')}
                  </Button>
                }
              >
                {suggestion}
              </Alert>
            )}
          </SpaceBetween>
        );
      })}
    </SpaceBetween>
  );
}
