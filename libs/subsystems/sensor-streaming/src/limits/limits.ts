import { randomUUID } from 'node:crypto';
import type { RouteInput, RouteOutput } from '@fieldhouse/contracts';
import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { AccountEntity, MetricLimitEntity } from '@fieldhouse/database';
import { windowMetric } from '@fieldhouse/domain/tracking';
import { ApiError } from '@fieldhouse/http';
import { In, type DataSource } from 'typeorm';

type Asked = RouteInput<typeof stadiumRoutes.setLimit>['body'];
type Answer = RouteOutput<typeof stadiumRoutes.limits>;
type Shape = Answer['limits'][number];

/** The limits of a stadium: every change is kept, the newest of a metric and person counts. */
export class Limits {
  readonly #database: DataSource;
  readonly #stadium: string;

  constructor(database: DataSource, stadium: string) {
    this.#database = database;
    this.#stadium = stadium;
  }

  /** The newest change first. */
  async changes(): Promise<readonly MetricLimitEntity[]> {
    return this.#database.manager.find(MetricLimitEntity, {
      where: { stadium: this.#stadium },
      order: { changedAt: 'DESC', id: 'ASC' },
      take: 2_000,
    });
  }

  async inForce(): Promise<readonly MetricLimitEntity[]> {
    return newest(await this.changes());
  }

  /** @param seesBody whether limits of what is of the body are told */
  async answer(seesBody: boolean): Promise<Answer> {
    const changes = (await this.changes()).filter(({ metric }) => seesBody || windowMetric(metric)?.medical !== true);
    const by = [...new Set(changes.flatMap(({ changedBy }) => changedBy ?? []))];
    const accounts = by.length === 0 ? [] : await this.#database.manager.findBy(AccountEntity, { id: In(by) });
    const names = new Map(accounts.map(({ id, name }) => [id, name]));
    const shapeOf = (row: MetricLimitEntity) => limitShapeOf(row, names.get(row.changedBy ?? '') ?? null);
    return {
      limits: newest(changes).map(shapeOf),
      changes: changes.map((row) => ({ ...shapeOf(row), inForce: row.inForce })),
    };
  }

  /** @throws ApiError a limit that cannot be */
  async set(asked: Asked, by: { readonly id: string; readonly name: string }): Promise<Shape> {
    const { metric, direction, enter, exit } = asked;
    if (windowMetric(metric)?.of !== 'person')
      throw new ApiError(
        409,
        'stadium.unknown-metric',
        'Unknown metric',
        `There is no metric "${metric}" of a person.`,
      );
    if (direction === 'above' ? exit > enter : exit < enter)
      throw new ApiError(
        409,
        'stadium.limit-turned-round',
        'Limit turned round',
        `An alert ${direction} ${enter} cannot end ${direction} that, at ${exit}: mend exit.`,
      );
    const row = await this.#add({ ...asked, inForce: true, changedBy: by.id });
    return limitShapeOf(row, by.name);
  }

  /** @throws ApiError it is not in force */
  async lift(id: string, by: string): Promise<MetricLimitEntity> {
    const limit = (await this.inForce()).find((one) => one.id === id);
    if (limit === undefined)
      throw new ApiError(404, 'stadium.unknown-limit', 'Unknown limit', 'There is no such limit in force.');
    const { metric, person, direction, enter, exit, holdSeconds } = limit;
    return this.#add({ metric, person, direction, enter, exit, holdSeconds, inForce: false, changedBy: by });
  }

  async #add(row: Omit<MetricLimitEntity, 'id' | 'stadium' | 'changedAt'>): Promise<MetricLimitEntity> {
    const whole = { ...row, id: randomUUID(), stadium: this.#stadium, changedAt: new Date() };
    await this.#database.manager.insert(MetricLimitEntity, whole);
    return whole;
  }
}

/** Of changes, the newest first: those in force. */
function newest(changes: readonly MetricLimitEntity[]): readonly MetricLimitEntity[] {
  const seen = new Set<string>();
  return changes.filter(({ metric, person, inForce }) => {
    const key = `${metric} ${person ?? ''}`;
    const isNewest = !seen.has(key);
    seen.add(key);
    return isNewest && inForce;
  });
}

function limitShapeOf(row: MetricLimitEntity, changedBy: string | null): Shape {
  const { id, metric, person, enter, exit, holdSeconds } = row;
  const direction = row.direction as Shape['direction'];
  return { id, metric, person, direction, enter, exit, holdSeconds, changedBy, changedAt: row.changedAt.toISOString() };
}
