import type { ZodType } from 'zod';
import { settingFacts, type Environment, type SettingsModule } from './settings.js';

const prefix = 'FIELDHOUSE_';

/** A sentence for each FIELDHOUSE_ variable that no module knows, with the name that was probably meant. */
export function unknownSettings(modules: readonly SettingsModule[], env: Environment): string[] {
  const known = new Set(modules.flatMap(variableNames));
  return Object.keys(env)
    .filter((name) => name.startsWith(prefix) && !known.has(name))
    .sort()
    .map((name) => {
      const near = [...known].map((other) => ({ other, distance: editDistance(name, other) }));
      const best = near.sort((a, b) => a.distance - b.distance)[0];
      const hint = best !== undefined && best.distance <= 3 ? ` Did you mean ${best.other}?` : '';
      return `${name}: nothing reads this variable.${hint}`;
    });
}

function variableNames(settings: SettingsModule): string[] {
  return Object.entries(settings.schema.shape).flatMap(([name, field]) =>
    settingFacts(name, field as ZodType).secret ? [name, `${name}_FILE`] : [name],
  );
}

/** Levenshtein's: how many letters to insert, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
