import type { LiveMessage } from '@fieldhouse/contracts/sensors';

/** The contract's schemas stay on the server: what a page relies on is checked by hand, in a hundredth of their size. */
const partOf: Readonly<Record<LiveMessage['type'], string | null>> = {
  snapshot: 'players',
  positions: 'positions',
  values: 'values',
  age: null,
  over: null,
};

const version = 1;

/** A message of a stadium's node; null where it is none, or of a version that this page does not know. */
export function readLiveMessage(text: unknown): LiveMessage | null {
  if (typeof text !== 'string') return null;
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return null;
  const told = value as Readonly<Record<string, unknown>>;
  if (told['version'] !== version || !Number.isInteger(told['sequence']) || !Number.isFinite(told['at'])) return null;
  if (typeof told['type'] !== 'string' || !Object.hasOwn(partOf, told['type'])) return null;
  const part = partOf[told['type'] as LiveMessage['type']];
  if (part !== null && !Array.isArray(told[part])) return null;
  if (told['type'] === 'snapshot' && !Array.isArray(told['metrics'])) return null;
  return value as LiveMessage;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
