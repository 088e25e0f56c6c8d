import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Check, Checks } from '../../../local/checks.ts';
import { progress } from '../../../local/progress.ts';

function checksThatSay() {
  const said: string[] = [];
  const stream = new Writable({
    write(part, _encoding, done) {
      said.push(String(part));
      done();
    },
  });
  return { checks: new Checks(progress(stream)), text: () => said.join('') };
}

const node = (title: string, script: string): Check => ({
  title,
  command: [process.execPath, '-e', script],
});
const forEver = 'setInterval(() => {}, 1000)';

describe('npm test: checks side by side', () => {
  it('runs each row in its order, and shows what a row on the side has printed once it has ended', async () => {
    const { checks, text } = checksThatSay();
    await checks.run(
      [node('first', "console.log('one')"), node('second', "console.error('two')")],
      'at its end',
    );
    expect(checks.failed).toBeUndefined();
    expect(text()).toMatch(/one\n.*✔ first.*two\n.*✔ second/s);
  });

  it('stops the other row at the first failure, starts nothing more, and names what failed', async () => {
    const { checks, text } = checksThatSay();
    await Promise.all([
      checks.run([node('wrong', "console.log('why'); process.exit(3)"), node('later', '')], 'at its end'),
      checks.run([node('long', forEver), node('never', '')], 'at its end'),
    ]);
    expect(checks.failed?.title).toBe('wrong');
    expect(text()).toContain('why');
    expect(text()).not.toMatch(/later|never|✔|long/);
  });
});
