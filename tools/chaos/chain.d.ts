import type { House } from '../house/house.mjs';

export type Part = 'worker' | 'api' | 'command' | 'database' | 'redis';

/** Work that is done twice: undisturbed, and under kill -9. */
export interface Chain {
  readonly name: string;
  /** What is killed; who stands here twice, twice as often. */
  readonly parts: readonly Part[];
  /** Resolves once the work is under way, in a house of its own. */
  begin(name: string): Promise<House>;
}
