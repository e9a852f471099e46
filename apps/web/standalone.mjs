/** Puts the scripts and styles beside the server that `next build` made, so that `.next/standalone` runs alone. */
import { cp } from 'node:fs/promises';

const made = new URL('.next/static', import.meta.url);
const served = new URL('.next/standalone/apps/web/.next/static', import.meta.url);

await cp(made, served, { recursive: true });
