import type { ZodType } from 'zod';
import type { Cell } from './csv.js';

export interface CsvColumn {
  readonly header: string;
  read(row: unknown): Cell;
}

/** Metric ids of the answer with the abbreviation that heads their column. */
export type MetricHeaders = readonly { readonly id: string; readonly header: string }[];

type Shape = Readonly<Record<string, ZodType>>;
type Step = (row: unknown) => unknown;

/**
 * The columns of a list's rows, from the schema, so that an empty list has its header too. A field is a column; something with id
 * and name is two, `club` (its name) and `clubId`; other objects spread with their name in front (`gameLocalDate`); `values` are a
 * column a metric; a list is one cell, its names or texts joined by `; `.
 */
export function csvColumns(row: ZodType, metrics: MetricHeaders): CsvColumn[] {
  const shape = shapeOf(unwrapped(row));
  if (shape === undefined) return [{ header: 'value', read: toCell }];
  return Object.entries(shape).flatMap(([name, field]) => fieldColumns(name, field, pick(name), metrics));
}

function fieldColumns(header: string, field: ZodType, read: Step, metrics: MetricHeaders): CsvColumn[] {
  const schema = unwrapped(field);
  if (schema.def.type === 'record') return recordColumns(header, read, metrics);
  const shape = shapeOf(schema);
  if (shape === undefined) return [{ header, read: (row) => toCell(read(row)) }];
  if (isNamed(shape)) {
    return ['name', 'id'].map((part) => ({
      header: part === 'name' ? header : `${header}Id`,
      read: (row) => toCell(pick(part)(read(row))),
    }));
  }
  return Object.entries(shape).flatMap(([name, inner]) =>
    fieldColumns(joined(header, name), inner, (row) => pick(name)(read(row)), metrics),
  );
}

function recordColumns(header: string, read: Step, metrics: MetricHeaders): CsvColumn[] {
  if (metrics.length === 0) return [{ header, read: (row) => toCell(read(row)) }];
  return metrics.map((metric) => ({
    header: header === 'values' ? metric.header : `${metric.header} ${header}`,
    read: (row) => toCell(pick(metric.id)(read(row))),
  }));
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(itemText).join('; ');
  return JSON.stringify(value);
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item ?? '');
  const { name } = item as { readonly name?: unknown };
  return typeof name === 'string' ? name : JSON.stringify(item);
}

function pick(name: string): Step {
  return (value) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name]
      : null;
}

function isNamed(shape: Shape): boolean {
  return shape['id'] !== undefined && shape['name'] !== undefined;
}

function joined(prefix: string, name: string): string {
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** Without `.nullable()`, `.optional()` and `.default()`. */
function unwrapped(schema: ZodType): ZodType {
  const { innerType } = schema.def as { readonly innerType?: ZodType };
  return innerType === undefined ? schema : unwrapped(innerType);
}

function shapeOf(schema: ZodType): Shape | undefined {
  return schema.def.type === 'object' ? (schema.def as unknown as { readonly shape: Shape }).shape : undefined;
}
