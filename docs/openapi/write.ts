import { writeFileSync } from 'node:fs';
import { runCommand } from '../../local/command.ts';
import { openApiDocument } from './document.ts';
import { documentFile, textOf } from './file.ts';

/** `npm run openapi`: writes docs/openapi.json anew. */
await runCommand(async () => {
  writeFileSync(documentFile, textOf(openApiDocument()));
  process.stdout.write('docs/openapi.json is written.\n');
});
