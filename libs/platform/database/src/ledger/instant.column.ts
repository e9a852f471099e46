import type { ColumnOptions } from 'typeorm';

/** A UTC instant to the microsecond, with the same type on PostgreSQL and MariaDB. */
export function instantColumn(name: string, nullable = false): ColumnOptions {
  return { name, type: 'timestamp', precision: 6, nullable };
}
