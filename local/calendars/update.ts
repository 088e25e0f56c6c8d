import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CountryDays } from '../../shared/domain/sla/calendars/country-days.ts';
import { runCommand } from '../command.ts';
import { SetupError } from '../emulator/setup-error.ts';
import { changedDays } from './changed-days.ts';
import { countryDays, packages, sources } from './sources.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'shared/domain/sla/calendars');

/** `npm run update-calendars`: writes the holidays of every country anew. See docs/calendars.md. */
await runCommand(async () => {
  const require = createRequire(import.meta.url);
  for (const [name, { version }] of Object.entries(packages)) {
    const installed = (require(`${name}/package.json`) as { version: string }).version;
    if (installed !== version)
      throw new SetupError(
        `${name} ${installed} is installed and local/calendars/sources.ts says ${version}; write the new version and its date there.`,
      );
  }
  for (const source of sources) {
    const file = path.join(folder, `${source.country.toLowerCase()}.json`);
    const next = countryDays(source);
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as CountryDays) : undefined;
    const changed = before ? changedDays(before, next) : [];
    if (changed.length > 0 && !process.argv.includes('--correct'))
      throw new SetupError(
        `${source.country} would change days that its calendars already count with: ${changed.join(', ')}. ` +
          'Raise the version of its calendars in default-calendars.ts and run it again with -- --correct.',
      );
    writeFileSync(file, JSON.stringify(next));
    console.log(
      `${source.country}  ${next.holidays.length} holidays, ${next.workdays.length} make-up workdays, ${next.validFrom} to ${next.validThrough}`,
    );
  }
  execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', folder], {
    stdio: 'ignore',
  });
});
