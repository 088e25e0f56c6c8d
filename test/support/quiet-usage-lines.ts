/** Handlers print a usage line per invocation; in a test run thousands of them would bury what matters. */
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) =>
  typeof chunk === 'string' && chunk.startsWith('{"usage":1,')
    ? true
    : write(chunk, ...rest)) as typeof process.stdout.write;
