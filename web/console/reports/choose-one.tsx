import { FormField, Select } from '@cloudscape-design/components';

export interface ChooseOneProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few, by name. */
export function ChooseOne<T extends string>({ label, value, options, onChange }: ChooseOneProps<T>) {
  return (
    <FormField label={label}>
      <Select
        options={options.map((one) => ({ ...one }))}
        selectedOption={options.find((one) => one.value === value) ?? null}
        onChange={({ detail }) => {
          const chosen = options.find((one) => one.value === detail.selectedOption.value);
          if (chosen) onChange(chosen.value);
        }}
      />
    </FormField>
  );
}
