/** Prints steps with the time each took; a step that takes long shows that it is alive. */
export function progress(stream: NodeJS.WritableStream = process.stdout) {
  return {
    async step<T>(title: string, work: () => Promise<T>): Promise<T> {
      const started = performance.now();
      stream.write(`• ${title} `);
      const dots = setInterval(() => stream.write('.'), 2_000);
      try {
        const result = await work();
        stream.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
        return result;
      } catch (error) {
        stream.write(' failed\n');
        throw error;
      } finally {
        clearInterval(dots);
      }
    },
    say(text: string): void {
      stream.write(`${text}\n`);
    },
  };
}
export type Progress = ReturnType<typeof progress>;
