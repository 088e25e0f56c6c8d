import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';

const root = path.resolve(import.meta.dirname, '../..');
/** CommonJS packages inside an ES module still ask for `require`. */
const requireBanner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * `functions/<name>/handler.ts` and all it imports, the SDK included, as one small ES module.
 * esbuild is started directly; why: docs/decisions/0004
 */
export function bundledCode(name: string): Code {
  const folder = path.join(root, 'functions', name);
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      local: { tryBundle: (outputDir) => bundle(path.join(folder, 'handler.ts'), outputDir) },
    },
  });
}

function bundle(entry: string, outputDir: string): boolean {
  if (!existsSync(entry))
    throw new Error(`${path.relative(root, entry)} does not exist, so it cannot be deployed.`);
  const result = spawnSync(
    path.join(root, 'node_modules/.bin/esbuild'),
    [
      entry,
      '--bundle',
      '--minify',
      '--platform=node',
      '--target=node24',
      '--format=esm',
      '--main-fields=module,main',
      `--banner:js=${requireBanner}`,
      '--log-level=warning',
      `--outfile=${path.join(outputDir, 'handler.mjs')}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (result.status !== 0)
    throw new Error(`esbuild could not bundle ${entry}: ${result.stderr || result.error}`);
  return true;
}
