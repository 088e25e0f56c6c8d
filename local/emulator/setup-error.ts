/** What a person can mend: the message is one sentence with the remedy. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
