import type { injuryRoutes, RouteOutput } from '@fieldhouse/contracts';
import { Catalogues, Provenances, Reader, sql } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { appearanceSeries, pitchSeries } from '../windows/series-choice.js';
import { absenceOf, InjuryHistories, roleIn } from './injury-histories.js';
import { unknownPlayer } from './injury-refusals.js';
import { stintsShown } from '../shown.js';

type Answer = RouteOutput<typeof injuryRoutes.playerInjuries>;

/** A player's stints, newest first, each with how far its windows can go. */
@Injectable()
export class PlayerInjuriesQuery {
  constructor(
    private readonly reader: Reader,
    private readonly histories: InjuryHistories,
    private readonly catalogues: Catalogues,
    private readonly provenances: Provenances,
  ) {}

  /** @throws ApiError 404 no such player */
  async of(id: string): Promise<Answer> {
    const [[person], history, catalogue] = await Promise.all([
      this.reader.rows<{ id: string; name: string }>(
        sql`select n.id as "id", n.full_name as "name" from person n where n.id = ${id}`,
      ),
      this.histories.of(id),
      this.catalogues.current(),
    ]);
    if (person === undefined) throw unknownPlayer();
    const stints = history.stints.toReversed().map(({ row }) => {
      const at = absenceOf(history, row.id);
      const player = { history, at, role: roleIn(history, row), offSeason: false };
      return {
        ...row,
        pitches: pitchSeries(player).limit.most,
        plateAppearances: appearanceSeries(player).limit.most,
      };
    });
    const seasons = new Set(history.stints.map(({ seasonId }) => seasonId));
    return {
      person,
      role: stints[0] === undefined ? null : roleIn(history, stints[0]),
      stints,
      days: stints.reduce((sum, { days }) => sum + (days ?? 0), 0),
      provenance: await this.provenances.of(
        catalogue.allSeasons().filter((season) => seasons.has(season.id)),
        stintsShown,
      ),
    };
  }
}
