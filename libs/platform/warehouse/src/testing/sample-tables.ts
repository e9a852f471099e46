import type { WarehouseRow, WarehouseTable } from '../warehouse.port.js';

/** A fact with a column of every type. */
export const windows: WarehouseTable = {
  name: 'fact_window',
  meaning: 'Figures of one person and metric over a minute',
  partitionBy: 'day',
  key: ['day', 'person', 'started_at'],
  columns: {
    day: { type: 'date', meaning: 'Local date of the session' },
    person: { type: 'string', meaning: 'Who' },
    started_at: { type: 'instant', meaning: 'Begin of the window' },
    metres: { type: 'float', meaning: 'Distance covered', unit: 'm' },
    samples: { type: 'integer', meaning: 'Samples that went in', unit: 'samples' },
    is_complete: { type: 'boolean', meaning: 'Whether no sample is missing' },
    note: { type: 'string', nullable: true, meaning: 'What a person wrote to it' },
  },
};

/** A dimension: no partitions. */
export const persons: WarehouseTable = {
  name: 'dim_person',
  meaning: 'Persons',
  key: ['person'],
  columns: {
    person: { type: 'string', meaning: 'Who' },
    born: { type: 'date', nullable: true, meaning: 'Date of birth' },
    height: { type: 'float', nullable: true, meaning: 'Body height', unit: 'm' },
  },
};

export function windowRow(day: string, person: string, minute: number, rest: WarehouseRow = {}): WarehouseRow {
  return {
    day,
    person,
    started_at: `${day}T18:${String(minute).padStart(2, '0')}:00.000Z`,
    metres: minute + 0.5,
    samples: 600,
    is_complete: true,
    note: null,
    ...rest,
  };
}
