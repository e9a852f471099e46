/** `npm run fieldhouse -- sources | runs | import | replay ...`: the command line of the engine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../apps/worker/dist/fieldhouse.js', import.meta.url));
if (!existsSync(program)) {
  console.error('The programs are not built yet. Run npm start once, or: npx nx run-many -t build');
  process.exitCode = 1;
} else {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
