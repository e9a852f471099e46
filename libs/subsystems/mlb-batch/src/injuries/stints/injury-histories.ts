import { absencesOf, type Absence } from '@fieldhouse/domain';
import type { PlayerRole } from '@fieldhouse/domain/baseball';
import { Answers, Catalogues, type CatalogueLeague } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { knownDays } from './known-days.js';
import { PersonLinesQuery, type PersonLine } from './person-lines.query.js';
import type { StintRow } from '../stint-rows.js';
import { ToldStintsQuery, type ToldStint } from './told-stints.query.js';

/** A player's stints, and what is known of his games around them. */
export interface InjuryHistory {
  /** In order of their start. */
  readonly stints: readonly ToldStint[];
  readonly absences: readonly Absence[];
  readonly lines: readonly PersonLine[];
  /** Of his newest stint; undefined without any. */
  readonly league: CatalogueLeague | undefined;
}

/** Keeps what all answers about a player's injuries are made of. */
@Injectable()
export class InjuryHistories {
  constructor(
    private readonly answers: Answers,
    private readonly catalogues: Catalogues,
    private readonly toldStints: ToldStintsQuery,
    private readonly personLines: PersonLinesQuery,
  ) {}

  of(person: string): Promise<InjuryHistory> {
    return this.answers.of(`injury history ${person}`, () => this.read(person));
  }

  /** The history that a stint of his is part of: read anew where the kept one is older than the stint. */
  async around(person: string, stint: string): Promise<InjuryHistory> {
    const kept = await this.of(person);
    return absenceOf(kept, stint) < 0 ? this.read(person) : kept;
  }

  private async read(person: string): Promise<InjuryHistory> {
    const [catalogue, stints, lines] = await Promise.all([
      this.catalogues.current(),
      this.toldStints.ofPerson(person),
      this.personLines.of(person),
    ]);
    const league = stints.length === 0 ? undefined : catalogue.seasonById(stints.at(-1)!.seasonId)?.league;
    const games = lines.map(({ localDate }) => localDate);
    return {
      stints,
      absences: absencesOf(
        stints.map(({ row }) => row),
        games,
        knownDays(league, lines),
      ),
      lines,
      league,
    };
  }
}

/** The place of the absence that a stint belongs to. */
export const absenceOf = ({ absences }: InjuryHistory, stint: string): number =>
  absences.findIndex(({ stints }) => stints.includes(stint));

/** What a player is looked at as: what the note calls him, else what he did more of. */
export function roleIn({ lines }: InjuryHistory, stint: Pick<StintRow, 'role'>): PlayerRole {
  if (stint.role !== null) return stint.role;
  const did = (role: PlayerRole) =>
    lines.reduce((sum, line) => (line.role === role ? sum + line.pitches + line.plateAppearances : sum), 0);
  return did('pitcher') > did('batter') ? 'pitcher' : 'batter';
}
