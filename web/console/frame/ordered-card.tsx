import { Button, Container, Header, SpaceBetween } from '@cloudscape-design/components';
import type { ReactNode } from 'react';

interface Act {
  readonly text: string;
  /** Says which one, for whoever hears the buttons of many. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface OrderedCardProps {
  readonly title: string;
  /** What can be done with it among the others; nothing where it may only be read. */
  readonly acts: readonly Act[];
  readonly children: ReactNode;
}

/** One of several of which the order counts. */
export const OrderedCard = ({ title, acts, children }: OrderedCardProps) => (
  <Container
    header={
      <Header
        variant="h2"
        actions={
          acts.length > 0 && (
            <SpaceBetween direction="horizontal" size="xs">
              {acts.map(({ text, label, disabled = false, run }) => (
                <Button key={label} formAction="none" disabled={disabled} ariaLabel={label} onClick={run}>
                  {text}
                </Button>
              ))}
            </SpaceBetween>
          )
        }
      >
        {title}
      </Header>
    }
  >
    {children}
  </Container>
);
