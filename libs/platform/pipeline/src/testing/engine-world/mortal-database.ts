import type { DataSource, EntityManager } from 'typeorm';

/** The process is gone: nothing it still tries happens. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** When a worker dies: at its nth transaction, before the commit, or after it but before anybody hears of it. */
export interface Death {
  readonly transaction: number;
  readonly committed: boolean;
}

/** The database as seen by a worker that may die; from then on none of its statements arrives. */
export function mortalDatabase(
  database: DataSource,
  death: Death | null,
): { readonly database: DataSource; isDead(): boolean } {
  let transactions = 0;
  let dead = false;
  const assertAlive = () => {
    if (dead) throw new KilledError('killed');
  };
  const transaction = async <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => {
    assertAlive();
    transactions += 1;
    const dies = death !== null && transactions === death.transaction;
    const result = await database.transaction(async (manager) => {
      const done = await work(manager);
      if (dies && !death.committed) dead = true;
      assertAlive();
      return done;
    });
    if (dies) dead = true;
    assertAlive();
    return result;
  };
  const proxy = new Proxy(database, {
    get(target, property) {
      if (property === 'transaction') return transaction;
      assertAlive();
      return Reflect.get(target, property) as unknown;
    },
  });
  return { database: proxy, isDead: () => dead };
}
