import type { Provenance } from '@fieldhouse/contracts';
import { appearance, game, rosterSpell, teamSeason } from '@fieldhouse/domain';
import { Injectable } from '@nestjs/common';
import { isRunning, type CatalogueSeason } from './catalogue.js';
import { Answers } from './answers.js';
import { Catalogues } from './catalogues.js';
import { numberOf, Reader } from './reader.js';
import { listOf, sql } from './sql.js';

/** What an answer shows. */
export interface Shown {
  readonly people?: boolean;
  /** Kinds of records, by name; default: what the pages of leagues show, games and lines. */
  readonly kinds?: readonly string[];
}

interface MarkRow {
  source: string;
  at: Date;
  gamesTo: string | null;
  title: string | null;
  notice: string | null;
}

/** Says of an answer where its data are from and as of when, from the pipeline's own watermarks. */
@Injectable()
export class Provenances {
  constructor(
    private readonly reader: Reader,
    private readonly answers: Answers,
    private readonly catalogues: Catalogues,
  ) {}

  /**
   * Of data of these seasons; where an answer shows facts about people, of the sources that tell of people alone too.
   * One that tells of other seasons has no part in these, nor one of other kinds of records.
   */
  of(seasons: readonly CatalogueSeason[], shows: Shown = {}): Promise<Provenance> {
    // Nobody but its own source knows the people of an invented league.
    const people =
      shows.people === true && !(seasons.length > 0 && seasons.every(({ league }) => league.name.fictional));
    const kinds = shows.kinds ?? kindsOfLeagues(seasons);
    const key = `provenance ${people} ${kinds.join(' ')} ${seasons.map((season) => season.id).join(' ')}`;
    return this.answers.of(key, () => this.read(seasons, people, kinds));
  }

  private async read(
    seasons: readonly CatalogueSeason[],
    people: boolean,
    kinds: readonly string[],
  ): Promise<Provenance> {
    const partitions = [...seasons.map((season) => season.id), ...(people ? [noPartition] : [])];
    if (partitions.length === 0) return nothingYet;
    const { inventedSeasons } = await this.catalogues.current();
    const invented = [...inventedSeasons, nobodysPartition];
    const [late, marks, rejected] = await Promise.all([
      this.answers.lateSources(),
      this.reader.rows<MarkRow>(sql`
        select w.source as "source", max(w.at) as "at", max(w.games_to) as "gamesTo", i.title as "title", i.notice as "notice"
        from watermark w left join installation i on i.id = w.source
        where w.partition_key in ${listOf(partitions)}
          and ((w.partition_key <> ${noPartition} and w.dataset in ${listOf(kinds)})
            or (w.partition_key = ${noPartition} and w.dataset = 'person' and not exists (select 1
            from watermark o where o.source = w.source and o.partition_key <> ${noPartition}
              and (o.dataset <> ${whoWasActive} or o.partition_key in ${listOf(invented)}))))
        group by w.source, i.title, i.notice
        order by w.source`),
      this.rejectedGames(seasons),
    ]);
    const newest =
      marks
        .map((mark) => mark.at.toISOString())
        .sort()
        .at(-1) ?? null;
    return {
      asOf: newest,
      gamesTo:
        marks
          .flatMap((mark) => mark.gamesTo ?? [])
          .sort()
          .at(-1) ?? null,
      stale: marks.some(({ source }) => late.has(source)) && seasons.some(isRunning),
      fictional: seasons.some((season) => season.league.name.fictional),
      sources: marks.flatMap(({ source, title, notice }) =>
        title === null || notice === null ? [] : [{ id: source, title, notice }],
      ),
      remarks: seasons.flatMap((season) => remarksOf(season, rejected.get(season.id) ?? 0)),
    };
  }

  private async rejectedGames(seasons: readonly CatalogueSeason[]): Promise<ReadonlyMap<string, number>> {
    if (seasons.length === 0) return new Map();
    const rows = await this.reader.rows<{ seasonId: string; records: unknown }>(sql`
      select r.season_id as "seasonId", count(*) as "records" from reject r
      where r.state = 'open' and r.season_id in ${listOf(seasons.map((season) => season.id))}
      group by r.season_id`);
    return new Map(rows.map((row) => [row.seasonId, numberOf(row.records)]));
  }
}

/** Partition of kinds that have no season: the people. */
const noPartition = '-';
/** So that a list is never empty. */
const nobodysPartition = '';
/** In which seasons a register knows people to have been active: no page shows it, it tells of people alone. */
const whoWasActive = 'registered-season';

function kindsOfLeagues(seasons: readonly CatalogueSeason[]): readonly string[] {
  const lines = seasons.flatMap(({ league }) => league.sport.lines);
  const ofLines = lines.flatMap(({ season, game: ofGame }) => [
    season.kind,
    ...(ofGame === undefined ? [] : [ofGame.kind]),
  ]);
  return [...new Set([game.kind, teamSeason.kind, rosterSpell.kind, appearance.kind, ...ofLines])];
}

const nothingYet: Provenance = {
  asOf: null,
  gamesTo: null,
  stale: false,
  fictional: false,
  sources: [],
  remarks: [],
};

function remarksOf(season: CatalogueSeason, rejected: number): readonly string[] {
  const missing =
    rejected === 0
      ? []
      : [
          rejected === 1
            ? `1 game of ${season.name.label} was rejected on import and is missing here.`
            : `${rejected} games of ${season.name.label} were rejected on import and are missing here.`,
        ];
  return season.remark === null ? missing : [season.remark, ...missing];
}
