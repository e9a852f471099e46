import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { quoted, quotedText } from '../../staging/duck-types.js';
import { Refusal } from './refusal.js';

const field = z.object({
  name: z.string(),
  type: z.string(),
  mode: z.string().optional(),
  description: z.string().optional(),
});
const metadataSchema = z.looseObject({
  schema: z.object({ fields: z.array(field) }),
  expirationTime: z.string().optional(),
});
type Metadata = z.infer<typeof metadataSchema>;
type Field = z.infer<typeof field>;

const duckTypes: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INT64: 'BIGINT',
  INTEGER: 'BIGINT',
  FLOAT64: 'DOUBLE',
  FLOAT: 'DOUBLE',
  BOOL: 'BOOLEAN',
  BOOLEAN: 'BOOLEAN',
  DATE: 'DATE',
  TIMESTAMP: 'TIMESTAMPTZ',
};
/** BigQuery answers with the names of old. */
const answeredTypes: Readonly<Record<string, string>> = { INT64: 'INTEGER', FLOAT64: 'FLOAT', BOOL: 'BOOLEAN' };

const duckType = ({ type }: Field) => duckTypes[type] ?? refuseType(type);
const refuseType = (type: string): never => {
  throw new Refusal(400, 'invalid', `Invalid value for type: ${type}`);
};

/** The tables of one data set: what they are, and their rows in DuckDB. */
export class LoopbackTables {
  readonly #tables = new Map<string, Metadata>();

  constructor(private readonly duck: DuckDBConnection) {}

  async create(id: string, body: unknown): Promise<unknown> {
    if (this.#tables.has(id)) throw new Refusal(409, 'duplicate', `Already Exists: Table ${id}`);
    const metadata = metadataSchema.parse(body);
    const columns = metadata.schema.fields.map(
      (column) => `${quoted(column.name)} ${duckType(column)}${column.mode === 'REQUIRED' ? ' NOT NULL' : ''}`,
    );
    // At once: who asks for the same table meanwhile is told that it is there.
    this.#tables.set(id, metadata);
    try {
      await this.duck.run(`CREATE TABLE ${quoted(id)} (${columns.join(', ')})`);
    } catch (error) {
      this.#tables.delete(id);
      throw error;
    }
    return this.describe(id);
  }

  async describe(id: string): Promise<unknown> {
    const metadata = this.#known(id);
    const counted = await this.duck.runAndReadAll(`SELECT count(*) FROM ${quoted(id)}`);
    const fields = metadata.schema.fields.map((column) => ({
      ...column,
      type: answeredTypes[column.type] ?? column.type,
    }));
    return { ...metadata, id, schema: { fields }, numRows: String(counted.getRows()[0]![0]) };
  }

  async patch(id: string, body: unknown): Promise<unknown> {
    const before = this.#known(id);
    const after = metadataSchema.parse({ ...before, ...(body as object) });
    for (const column of before.schema.fields) {
      const still = after.schema.fields.find(({ name }) => name === column.name);
      if (still === undefined || duckType(still) !== duckType(column)) {
        throw new Refusal(
          400,
          'invalid',
          `Provided Schema does not match Table ${id}. Field ${column.name} has changed`,
        );
      }
    }
    for (const column of after.schema.fields.slice(before.schema.fields.length)) {
      await this.duck.run(`ALTER TABLE ${quoted(id)} ADD COLUMN ${quoted(column.name)} ${duckType(column)}`);
    }
    this.#tables.set(id, after);
    return this.describe(id);
  }

  async remove(id: string): Promise<void> {
    this.#known(id);
    await this.duck.run(`DROP TABLE ${quoted(id)}`);
    this.#tables.delete(id);
  }

  /** What a load job of newline-delimited JSON with WRITE_TRUNCATE does. Gives the rows it wrote. */
  async fill(id: string, file: string): Promise<number> {
    const { fields } = this.#known(id).schema;
    const columns = fields.map((column) => `${quotedText(column.name)}: ${quotedText(duckType(column))}`).join(', ');
    const copied = await this.duck.runAndReadAll(
      `CREATE OR REPLACE TABLE ${quoted(`new ${id}`)} AS
       SELECT * FROM read_json(${quotedText(file)}, format = 'newline_delimited', columns = {${columns}})`,
    );
    await this.duck.run(`DELETE FROM ${quoted(id)}`);
    await this.duck.run(`INSERT INTO ${quoted(id)} BY NAME SELECT * FROM ${quoted(`new ${id}`)}`);
    await this.duck.run(`DROP TABLE ${quoted(`new ${id}`)}`);
    return Number(copied.getRows()[0]![0]);
  }

  #known(id: string): Metadata {
    const metadata = this.#tables.get(id);
    if (metadata === undefined) throw new Refusal(404, 'notFound', `Not found: Table ${id}`);
    return metadata;
  }
}
