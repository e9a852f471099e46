import type { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import type { RouteOutput } from '@fieldhouse/contracts';
import { entityOf } from '@fieldhouse/database';
import { club, person, teamSeason } from '@fieldhouse/domain';
import { In, type DataSource } from 'typeorm';
import type { RosterEntry } from '../live/live-player.js';
import type { Sessions } from './sessions.js';

type Participant = RouteOutput<typeof stadiumRoutes.session>['participants'][number];

/** Who takes part in a session, for people. */
export class Roster {
  readonly #database: DataSource;
  readonly #sessions: Sessions;

  constructor(database: DataSource, sessions: Sessions) {
    this.#database = database;
    this.#sessions = sessions;
  }

  /** By club and number. */
  async participants(ref: string): Promise<Participant[]> {
    const rows = await this.#sessions.participations(ref);
    const clubs = [...new Set(rows.flatMap((row) => row.club ?? []))];
    const manager = this.#database.manager;
    const [persons, known, seasons] = await Promise.all([
      manager.findBy(entityOf(person), { id: In(rows.map((row) => row.person)) }),
      manager.findBy(entityOf(club), { id: In(clubs) }),
      manager.findBy(entityOf(teamSeason), { club: In(clubs) }),
    ]);
    const names = new Map(persons.map(({ id, fullName }) => [id, fullName]));
    const colours = new Map(seasons.map((season) => [season.club, season.colour]));
    const called = new Map(known.map(({ id, name }) => [id, { id, name, colour: colours.get(id) ?? null }]));
    return rows
      .map((row): Participant => ({
        person: row.person,
        name: names.get(row.person) ?? 'Unknown',
        number: row.number,
        position: row.position,
        club: called.get(row.club ?? '') ?? null,
        device: row.device,
        from: new Date(row.fromInstant).toISOString(),
        to: row.toInstant === null ? null : new Date(row.toInstant).toISOString(),
      }))
      .toSorted((a, b) => order(a).localeCompare(order(b)));
  }

  async entries(ref: string): Promise<readonly RosterEntry[]> {
    const participants = await this.participants(ref);
    return participants.map(({ club: of, person: id, name, number, position }) => ({
      person: id,
      name,
      number,
      position,
      club: of?.id ?? null,
    }));
  }
}

const order = ({ club: of, number, name }: Participant): string =>
  `${of?.name ?? ''} ${(number ?? '').padStart(4, '0')} ${name}`;
