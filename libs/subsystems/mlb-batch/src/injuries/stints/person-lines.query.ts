import type { PitchTracking, PlayerRole } from '@fieldhouse/domain/baseball';
import { numberOf, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

/** A person's part in a game in numbers, as one source tells it. */
export interface PersonLine {
  readonly role: PlayerRole;
  readonly source: string;
  /** Null of a source that tells no pitches. */
  readonly tracking: PitchTracking | null;
  readonly regular: boolean;
  readonly localDate: string;
  /** The game as its source knows it; of a source without pitches its id. */
  readonly game: string;
  readonly pitches: number;
  readonly plateAppearances: number;
}

type Stored = Omit<PersonLine, 'regular' | 'pitches' | 'plateAppearances'> & {
  readonly phase: string;
  readonly pitches: unknown;
  readonly plateAppearances: unknown;
};

/**
 * Every game of a person, regular season and playoffs, thrown or batted, once for each source that tells it: two statements
 * over indexes that begin with the person.
 */
@Injectable()
export class PersonLinesQuery {
  constructor(private readonly reader: Reader) {}

  async of(person: string): Promise<readonly PersonLine[]> {
    const [withPitches, boxScores] = await Promise.all([
      this.reader.rows<Stored>(sql`
        select l.role as "role", l.source as "source", l.tracking as "tracking", l.phase as "phase",
          l.local_date as "localDate", l.game_ref as "game", l.pitches as "pitches",
          l.plate_appearances as "plateAppearances"
        from pitch_game_line l where l.person = ${person} and l.phase in ('regular', 'playoffs')`),
      this.reader.rows<Stored>(sql`
        select 'batter' as "role", l.source as "source", null as "tracking", l.phase as "phase",
          l.local_date as "localDate", l.game as "game", 0 as "pitches", l.plate_appearances as "plateAppearances"
        from batting_game_line l where l.person = ${person} and l.phase in ('regular', 'playoffs')
        union all
        select 'pitcher', l.source, null, l.phase, l.local_date, l.game, 0, l.batters_faced
        from pitching_game_line l where l.person = ${person} and l.phase in ('regular', 'playoffs')`),
    ]);
    return [...withPitches, ...boxScores].map(({ phase, pitches, plateAppearances, ...line }) => ({
      ...line,
      regular: phase === 'regular',
      pitches: numberOf(pitches),
      plateAppearances: numberOf(plateAppearances ?? 0),
    }));
  }
}
