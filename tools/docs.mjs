/** `npm run docs`: writes .env.example and docs/reference from the code; `--check` says what has drifted. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const loader = ['--conditions=@fieldhouse/source', '--import', './tools/run-sources/register.mjs', '--no-warnings'];
const { status } = spawnSync(process.execPath, [...loader, 'tools/docs/write.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
