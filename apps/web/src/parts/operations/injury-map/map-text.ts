import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { bodyAreas, type BodyArea } from '@fieldhouse/domain/baseball';

type Entries = RouteInput<typeof injuryRoutes.previewMap>['body']['entries'];

/** What was typed, and what came of it. */
export interface MapTrial {
  readonly text: string;
  readonly reason: string;
  readonly preview: RouteOutput<typeof injuryRoutes.previewMap> | null;
  readonly refusal: string | null;
}

/** A line an entry: `rotator cuff = shoulder`. */
export const entriesText = (entries: Entries): string =>
  entries.map(({ word, area }) => `${word} = ${area}`).join('\n');

/** The entries of a text that a person typed, or which line is wrong and how it should look. */
export function readEntries(text: string): { readonly entries: Entries } | { readonly fault: string } {
  const entries: Entries = [];
  const known: ReadonlySet<string> = new Set(bodyAreas);
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const parts = line.split('=').map((part) => part.trim());
    const [word, area] = parts;
    if (parts.length !== 2 || !word || !area)
      return {
        fault: `Line ${at + 1} reads “${line.trim()}”; write a word, “=” and an area: rotator cuff = shoulder.`,
      };
    if (!known.has(area)) return { fault: `Line ${at + 1}: “${area}” is no area; there are: ${bodyAreas.join(', ')}.` };
    entries.push({ word, area: area as BodyArea });
  }
  return entries.length === 0 ? { fault: 'The map is empty; a line an entry is needed.' } : { entries };
}
