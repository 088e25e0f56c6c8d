import { Button, SpaceBetween } from '@cloudscape-design/components';

interface Act {
  readonly text: string;
  /** Says which one, for whoever hears the buttons of many. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** What can be done with one of several of which the order counts. */
export const OrderActions = ({ acts }: { readonly acts: readonly Act[] }) => (
  <SpaceBetween direction="horizontal" size="xs">
    {acts.map(({ text, label, disabled = false, run }) => (
      <Button key={label} formAction="none" disabled={disabled} ariaLabel={label} onClick={run}>
        {text}
      </Button>
    ))}
  </SpaceBetween>
);
