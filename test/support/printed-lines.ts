/** What was written to the log while `work` ran, line by line: functions write past the console. */
export async function printedLines(work: () => Promise<unknown>): Promise<readonly string[]> {
  const write = process.stdout.write;
  let text = '';
  process.stdout.write = ((chunk: string | Uint8Array) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  }) as typeof write;
  try {
    await work();
  } finally {
    process.stdout.write = write;
  }
  return text.split('\n').filter(Boolean);
}
