import { FolderLake } from './folder-lake.js';

/** Puts large objects until it is killed: `endless-writer.fixture.ts <folder of the lake> <name>`. */
const [root, name] = process.argv.slice(2);
const lake = await FolderLake.open(root!);
for (let i = 0; ; i++) {
  await lake.put(`${name}/${i % 7}`, new Uint8Array(300_000).fill(i));
  process.stdout.write('.');
}
