import { FormField, Input } from '@cloudscape-design/components';

interface HoursFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly readOnly: boolean;
  /** What the API refused. */
  readonly problem: string | undefined;
  readonly onChange: (hours: string) => void;
}

/** A time in opening hours; parts of an hour may be typed. */
export function HoursField({ label, hint, value, readOnly, problem, onChange }: HoursFieldProps) {
  return (
    <FormField label={label} description={hint} errorText={problem}>
      <Input
        type="number"
        inputMode="decimal"
        step="any"
        value={value}
        readOnly={readOnly}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
