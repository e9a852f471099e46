import { settleLayout, type Layout } from '../measurement.js';
import type { Measurement } from '../time-series.port.js';
import { InfluxRefusal, type InfluxClient } from './influx-client.js';
import { identifier, literal } from './notation.js';

/**
 * Makes the database where it is missing.
 * @throws Error it cannot be made, or it lets go of points by itself
 */
export async function prepareDatabase(client: InfluxClient): Promise<void> {
  const { database } = client;
  const found = await client.execute('show databases');
  if (!found.some(({ values }) => values.some(([name]) => name === database))) {
    await client.execute(`create database ${identifier(database)} with duration inf`).catch((error: unknown) => {
      if (!(error instanceof InfluxRefusal) && !/authoriz/.test(String(error))) throw error;
      throw new Error(`InfluxDB has no database ${database}, and will not make it: ${(error as Error).message}`);
    });
  }
  for (const { columns, values } of await client.execute(`show retention policies on ${identifier(database)}`)) {
    for (const row of values) {
      const policy = Object.fromEntries(columns.map((column, i) => [column, row[i]]));
      if (policy['default'] !== true || policy['duration'] === '0s') continue;
      throw new Error(
        `InfluxDB would delete points of the database ${database} by itself after ${String(policy['duration'])}, copied or not: ` +
          `alter the retention policy ${String(policy['name'])} to DURATION INF`,
      );
    }
  }
}

const layouts = '"fieldhouse.layout"';

/**
 * Notes the measurement's tags and fields, whose order says what a bit of {@link present} means.
 * @returns what points are stored with
 * @throws MeasurementError it is there and does not fit
 */
export async function defineLayout(client: InfluxClient, measurement: Measurement): Promise<Layout> {
  const where = `"measurement" = ${literal(measurement.name)}`;
  const [found] = await client.execute(`select "tags", "fields" from ${layouts} where ${where}`);
  const row = found?.values[0];
  const names = (text: unknown) => String(text).split(',').filter(Boolean);
  const stored = row && { tags: names(row[1]), fields: names(row[2]) };
  const layout = settleLayout(measurement, stored);
  if (layout !== stored) {
    const [tags, fields] = [layout.tags.join(','), layout.fields.join(',')];
    await client.write(`fieldhouse.layout,measurement=${measurement.name} tags="${tags}",fields="${fields}" 0`);
  }
  return layout;
}
