import type { Warehouse, WarehouseRow, WarehouseTable } from '../warehouse.port.js';
import type { DyingLoad } from './dying-load.js';

/** An empty warehouse for the suite. */
export interface StartedWarehouse {
  readonly warehouse: Warehouse;
  /** The same tables as another program sees them. */
  another(): Promise<Warehouse>;
  /** The load in a process of its own that is killed (-9) at its step of that number, from 0; false where it ended before. */
  killedLoad(load: DyingLoad, step: number): Promise<boolean>;
  stop(): Promise<void>;
}

export interface Suite {
  readonly started: () => StartedWarehouse;
  readonly warehouse: () => Warehouse;
  /** A table of the form with a name that no other test uses, defined. */
  fresh(table: WarehouseTable): Promise<WarehouseTable>;
}

let made = 0;

export function suiteOf(started: () => StartedWarehouse): Suite {
  return {
    started,
    warehouse: () => started().warehouse,
    async fresh(table) {
      const own = { ...table, name: `${table.name}_${(made += 1)}` };
      await started().warehouse.define(own);
      return own;
    },
  };
}

/** All rows of the table, by key. */
export function contents(warehouse: Warehouse, table: WarehouseTable): Promise<readonly WarehouseRow[]> {
  const columns = Object.keys(table.columns).map((name) => `t.${name}`);
  const key = table.key.map((name) => `t.${name}`);
  return warehouse.query(`select ${columns.join(', ')} from ${table.name} as t order by ${key.join(', ')}`);
}
