import { randomUUID } from 'node:crypto';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { entityOf, type StoredRow } from '@fieldhouse/database';
import { person } from '@fieldhouse/domain';
import { participation, session, stadium } from '@fieldhouse/domain/tracking';
import { ApiError } from '@fieldhouse/http';
import { In, type DataSource } from 'typeorm';

type Opening = RouteInput<typeof stadiumRoutes.openSession>['body'];
type Shape = RouteOutput<typeof stadiumRoutes.openSession>['session'];
type SessionRow = StoredRow<typeof session>;

/** The sessions of a stadium. */
export class Sessions {
  readonly #database: DataSource;
  readonly #stadium: string;

  constructor(database: DataSource, stadiumKey: string) {
    this.#database = database;
    this.#stadium = stadiumKey;
  }

  place(): Promise<StoredRow<typeof stadium>> {
    return this.#database.manager.findOneByOrFail(entityOf(stadium), { key: this.#stadium });
  }

  /** The newest first. */
  async list(most = 200): Promise<readonly Shape[]> {
    const rows = await this.#database.manager.find(entityOf(session), {
      where: { stadium: this.#stadium },
      order: { startsAt: 'DESC' },
      take: most,
    });
    return rows.map(shapeOf);
  }

  /** @throws ApiError there is no such session */
  async one(ref: string): Promise<Shape> {
    return shapeOf(await this.#row(ref));
  }

  async participations(ref: string): Promise<readonly StoredRow<typeof participation>[]> {
    return this.#database.manager.find(entityOf(participation), { where: { session: ref }, order: { person: 'ASC' } });
  }

  /** @throws ApiError a device worn twice, a person whom nobody knows */
  async open(asked: Opening): Promise<Shape> {
    const { participants, startsAt: told, ...of } = asked;
    await this.#check(participants);
    const place = await this.place();
    const startsAt = beginningOf(told, new Date());
    const localDate = new Intl.DateTimeFormat('en-CA', { timeZone: place.timeZone }).format(startsAt);
    const ref = `${this.#stadium}.${startsAt.toISOString().slice(0, 19).replaceAll(/[:-]/g, '')}.${randomUUID().slice(0, 4)}`;
    const runId = randomUUID();
    const row = { ...of, ref, stadium: this.#stadium, localDate, startsAt, endsAt: null, runId };
    await this.#database.transaction(async (manager) => {
      await manager.insert(entityOf(session), row as never);
      const worn = participants.map((one) => ({ ...one, session: ref, fromInstant: startsAt, toInstant: null, runId }));
      await manager.insert(entityOf(participation), worn as never);
    });
    return this.one(ref);
  }

  /** One that is over stays as it is. */
  async end(ref: string): Promise<Shape> {
    const row = await this.#row(ref);
    if (row.endsAt === null)
      await this.#database.manager.update(entityOf(session), { ref }, { endsAt: new Date() as never });
    return this.one(ref);
  }

  async #row(ref: string): Promise<SessionRow> {
    const row = await this.#database.manager.findOneBy(entityOf(session), { ref, stadium: this.#stadium });
    if (row !== null) return row;
    throw new ApiError(404, 'stadium.unknown-session', 'Unknown session', `This stadium has no session "${ref}".`);
  }

  async #check(participants: Opening['participants']): Promise<void> {
    const devices = participants.flatMap(({ device }) => device ?? []);
    const twice = devices.find((device, index) => devices.indexOf(device) !== index);
    if (twice !== undefined)
      throw new ApiError(
        409,
        'stadium.device-twice',
        'Device worn twice',
        `"${twice}" can be worn by one person only.`,
      );
    const persons = [...new Set(participants.map((one) => one.person))];
    const known = await this.#database.manager.findBy(entityOf(person), { id: In(persons) });
    const ids = new Set(known.map(({ id }) => id));
    const unknown = persons.find((id) => !ids.has(id));
    if (unknown !== undefined || persons.length < participants.length)
      throw new ApiError(
        409,
        'stadium.unknown-person',
        'Person unknown or named twice',
        `Each participant is a person of the platform, once: ${unknown ?? 'one is named twice'}.`,
      );
  }
}

/** @throws ApiError it has not begun yet, or began more than a day ago */
function beginningOf(told: string | null, now: Date): Date {
  const at = told === null ? now : new Date(told);
  if (at <= now && at.getTime() > now.getTime() - 86_400_000) return at;
  throw new ApiError(
    409,
    'stadium.beginning',
    'Beginning not believed',
    'A session begins now, or began within the last 24 hours: mend startsAt.',
  );
}

/** Instants come from the database as `Date`. */
function shapeOf({ ref, title, occasion, sport, localDate, startsAt, endsAt, remark }: SessionRow): Shape {
  return {
    ref,
    title,
    occasion: occasion as Shape['occasion'],
    sport,
    localDate,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
    remark,
  };
}
