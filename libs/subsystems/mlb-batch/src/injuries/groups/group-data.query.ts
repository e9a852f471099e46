import { columnName } from '@fieldhouse/domain';
import { pitchGameLine, pitchSources, type Away, type Played, type PitchLine } from '@fieldhouse/domain/baseball';
import { groupedBy, listOf, raw, Reader, sql, type Sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';

/** A completed stint of somebody known. */
export interface GroupStint {
  readonly stint: string;
  readonly seasonId: string;
  readonly person: string;
  readonly name: string;
  readonly text: string;
  readonly startDate: string;
  readonly endDate: string | null;
}

const lineColumns = raw(
  Object.keys(pitchGameLine.columns)
    .map((name) => `l.${columnName(name)} as "${name}"`)
    .join(', '),
);

/** What a group is compared by: its stints, everybody's absences, everybody's game lines. A statement each. */
@Injectable()
export class GroupDataQuery {
  constructor(private readonly reader: Reader) {}

  stints(where: Sql): Promise<readonly GroupStint[]> {
    return this.reader.rows<GroupStint>(sql`
      select s.stint as "stint", s.season_id as "seasonId", s.person as "person", p.full_name as "name", s.text as "text",
        s.start_date as "startDate", s.end_date as "endDate"
      from injury_stint s join person p on p.id = s.person left join injury_reading r on r.stint = s.stint
      where ${where} order by s.start_date, s.stint`);
  }

  /**
   * Everybody who played in a role in these seasons, with what is known of his absences.
   *
   * Only lines that one system measured: another's speeds are no change of a player's. Of a game that several sources tell,
   * the first by precedence.
   */
  async played(role: 'pitcher' | 'batter', seasons: readonly string[]): Promise<readonly Played[]> {
    const within = listOf(seasons);
    const [lines, absences] = await Promise.all([
      this.reader.rows<PitchLine>(sql`
        select ${lineColumns} from pitch_game_line l
        where l.season_id in ${within} and l.role = ${role} and l.phase = 'regular' and l.tracking = 'statcast'
        order by l.person, l.local_date, l.game_ref`),
      this.reader.rows<Away & { readonly person: string }>(sql`
        select s.person as "person", s.start_date as "from", s.end_date as "to" from injury_stint s
        where s.season_id in ${within} and s.person is not null`),
    ]);
    const away = groupedBy(absences, ({ person }) => person);
    return [...groupedBy(lines, ({ person }) => person)].map(([person, told]) => ({
      person,
      lines: believed(told),
      absences: away.get(person) ?? [],
    }));
  }
}

/** Each game once: as whoever tells most of it does, since a table of one player's pitches tells of others only in part. */
function believed(lines: readonly PitchLine[]): readonly PitchLine[] {
  const rank = (line: PitchLine) => pitchSources.indexOf(line.source);
  return [...groupedBy(lines, ({ gameRef }) => gameRef).values()].map(
    (told) => told.toSorted((a, b) => b.pitches - a.pitches || rank(a) - rank(b))[0]!,
  );
}
