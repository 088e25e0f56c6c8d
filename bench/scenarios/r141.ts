import { consoleHome } from '../../shared/names.ts';
import { openBrowser } from '../../test/support/browser.ts';
import { signIn } from '../../test/support/console.ts';
import { takeByKeyboard } from '../../test/support/phone-intake.ts';
import { onBenchStack } from '../bench-stack.ts';
import { percentile } from '../percentile.ts';
import type { Scenario } from '../scenario.ts';

const calls = 10;
/** A slow typist: 40 words of five letters a minute. */
const keysAMinute = 200;

export const scenario: Scenario = {
  title: `R141: a phone complaint (text, name, phone, e-mail, order) taken in by keyboard alone, ${calls} times`,
  cannotShow: 'a person who listens, thinks and asks back',
  run: (out) =>
    onBenchStack(out, async ({ gatewayUrl }) => {
      const browser = await openBrowser();
      try {
        const page = await browser.newPage({ locale: 'en' });
        await page.goto(gatewayUrl + consoleHome);
        await signIn(page);
        const seconds: number[] = [];
        let keys = 0;
        for (let call = 0; call < calls; call++) {
          const began = performance.now();
          ({ keys } = await takeByKeyboard(page));
          seconds.push((performance.now() - began) / 1_000);
        }
        const machine = percentile(seconds, 0.5);
        const typing = (keys * 60) / keysAMinute;
        return [
          { what: 'keys pressed, letters included', figure: String(keys) },
          { what: 'machine alone, keys without a pause, p50', figure: `${machine.toFixed(1)} s` },
          {
            what: `with ${keysAMinute} keys a minute`,
            figure: `${(machine + typing).toFixed(0)} s`,
            goal: '< 60 s',
          },
        ];
      } finally {
        await browser.close();
      }
    }),
};
