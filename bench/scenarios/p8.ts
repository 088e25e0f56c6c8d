import { linksThatFail, scan, scannedContact, scannedDesk } from '../../test/support/attacks/link-scanner.ts';
import '../../test/support/quiet-usage-lines.ts';
import type { Scenario } from '../scenario.ts';

const requests = 10_000;

export const scenario: Scenario = {
  title: `P8: ${requests} requests of a mail scanner (GET, HEAD, OPTIONS, and a POST 35 s later) on every link of every mail`,
  cannotShow:
    'scanners that run a page and tap; the survey asks for a trusted gesture, which a browser test shows',
  async run(out) {
    const scanned = await scannedDesk();
    await out.step('scanning', () => scan(scanned, requests));
    const { desk } = scanned;
    const unsubscribed = (await desk.mails.isSuppressed(scannedContact)) ? 1 : 0;
    const votes = (await desk.surveys.since(scanned.surveyed, 1, 0)).length;
    const writes = desk.writes().length;
    return [
      { what: 'writes of any kind', figure: String(writes), goal: '0' },
      { what: 'votes, unsubscribes', figure: `${votes}, ${unsubscribed}`, goal: '0, 0' },
      {
        what: 'links that do not work afterwards',
        figure: String((await linksThatFail(scanned)).length),
        goal: '0',
      },
    ];
  },
};
