/** A mail as it arrived on the SMTP side. */
export interface ReceivedMail {
  readonly id: number;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Lower-case name → value as it stood in the message. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole message. */
  readonly raw: string;
}
