import type { injuryRoutes, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { meanChange, type MeanChange } from '@fieldhouse/domain';
import { groupMetrics, matchedGroup, type GroupMetric, type MatchedMember } from '@fieldhouse/domain/baseball';
import { sql, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { StintFilter } from '../explorer/stint-filter.js';
import { InjuryLeaguesQuery } from '../injury-leagues.js';
import { GroupDataQuery, type GroupStint } from './group-data.query.js';
import { caveatsOf, changeUnit, smallGroup, testStatement } from './group-words.js';

type Query = RouteInput<typeof injuryRoutes.group>['query'];
type Answer = Omit<RouteOutput<typeof injuryRoutes.group>, 'provenance'>;
type Difference = Answer['injured'];

/** Many players with a like injury, and uninjured ones beside them. */
@Injectable()
export class GroupQuery {
  constructor(
    private readonly injuryLeagues: InjuryLeaguesQuery,
    private readonly data: GroupDataQuery,
  ) {}

  async of(query: Query): Promise<{ readonly answer: Answer; readonly seasons: readonly CatalogueSeason[] }> {
    const { catalogue, league } = await this.injuryLeagues.of(query.league);
    const metric = groupMetrics.find(({ id }) => id === query.metric) ?? groupMetrics[0]!;
    const ofLeague = catalogue.allSeasons().filter((season) => season.league === league);
    const years = ofLeague.map(({ name }) => Number(name.label));
    const [from, to] = [query.from ?? Math.min(...years), query.to ?? Math.max(...years)];
    const within = (spare: number) =>
      ofLeague.filter(({ name }) => Number(name.label) >= from - spare && Number(name.label) <= to + spare);
    const seasons = within(0);
    const filter = new StintFilter(seasons, { area: query.area, kind: query.kind, role: query.role });
    const stints = await this.data.stints(sql`${filter.where()} and s.end_date is not null`);
    const played =
      stints.length === 0
        ? []
        : await this.data.played(
            query.role,
            within(1).map(({ id }) => id),
          );
    const absences = new Map(played.map((player) => [player.person, player.absences]));
    const injured = stints.map(({ stint, person, startDate, endDate }) => ({
      stint,
      person,
      absence: { from: startDate, to: endDate },
      others: (absences.get(person) ?? []).filter((other) => other.from !== startDate),
    }));
    const members = matchedGroup(metric, injured, played, query.n);
    const labels = new Map(ofLeague.map(({ id, name }) => [id, name.label]));
    const told = new Set(stints.map(({ seasonId }) => seasonId));
    return {
      answer: answerOf(metric, league?.name.key ?? null, stints, members, labels),
      seasons: seasons.filter((season) => told.has(season.id)),
    };
  }
}

function answerOf(
  metric: GroupMetric,
  league: string | null,
  stints: readonly GroupStint[],
  members: readonly MatchedMember[],
  labels: ReadonlyMap<string, string>,
): Answer {
  const used = members.filter(({ change }) => change !== null);
  const beside = used.filter(({ comparedChange }) => comparedChange !== null);
  const injured = meanChange(used.map(({ change }) => change!));
  const compared = meanChange(beside.map(({ comparedChange }) => comparedChange!));
  const excess = meanChange(beside.map(({ change, comparedChange }) => change! - comparedChange!));
  const tested = beside.length > 1 ? excess : injured;
  const neverReturned = members.filter(({ leftOut }) => leftOut === 'never-returned').length;
  const stintOf = new Map(stints.map((stint) => [stint.stint, stint]));
  const { id, name, unit, format, meaning } = metric;
  const means = {
    before: meanOf(used.map(({ before }) => before!)),
    after: meanOf(used.map(({ after }) => after!)),
  };
  return {
    league,
    metric: { id, name, unit, format: format as Difference['format'], meaning },
    stints: stints.length,
    used: used.length,
    neverReturned,
    tooFew: members.filter(({ leftOut }) => leftOut === 'too-few').length,
    injured: differenceOf(metric, injured, means),
    compared: beside.length === 0 ? null : differenceOf(metric, compared, null),
    excess: beside.length === 0 ? null : differenceOf(metric, excess, null),
    members: used
      .map((member) => memberOf(member, stintOf.get(member.stint)!, labels))
      .toSorted((a, b) => (a.change ?? 0) - (b.change ?? 0)),
    test: { name: "Student's paired t test", p: tested.p, statement: testStatement(metric, tested, tested === excess) },
    caveats: caveatsOf({ used: used.length, stints: stints.length, neverReturned, compared: beside.length }),
  };
}

/** A mean of changes as the API tells a difference; the sample is players. */
function differenceOf(
  metric: GroupMetric,
  { size, mean, low, high }: MeanChange,
  means: Pick<Difference, 'before' | 'after'> | null,
): Difference {
  return {
    id: metric.id,
    name: metric.name,
    unit: changeUnit(metric),
    format: metric.format as Difference['format'],
    before: means?.before ?? null,
    after: means?.after ?? null,
    change: mean,
    low,
    high,
    beforeSample: size,
    afterSample: size,
    sampleUnit: size === 1 ? 'player' : 'players',
    small: size < smallGroup,
    couldBeChance: low === null || high === null || (low <= 0 && high >= 0),
    words: '',
    method: "Student's paired t interval",
  };
}

function memberOf(
  member: MatchedMember,
  stint: GroupStint,
  labels: ReadonlyMap<string, string>,
): Answer['members'][number] {
  const { before, after, change, beforeSample, afterSample, comparedWith } = member;
  return {
    stint: stint.stint,
    person: { id: stint.person, name: stint.name },
    season: labels.get(stint.seasonId) ?? stint.startDate.slice(0, 4),
    text: stint.text,
    startDate: stint.startDate,
    endDate: stint.endDate,
    before,
    after,
    change,
    beforeSample,
    afterSample,
    comparedWith,
  };
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
