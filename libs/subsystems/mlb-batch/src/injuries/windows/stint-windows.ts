import type { injuryRoutes, Provenance, RouteInput, RouteOutput } from '@fieldhouse/contracts';
import { sidesOf, windowAround, type SeriesEvent, type SeriesWindow } from '@fieldhouse/domain';
import { Catalogues, Provenances, type CatalogueSeason } from '@fieldhouse/read-model';
import { Injectable } from '@nestjs/common';
import { absenceOf, InjuryHistories, roleIn } from '../stints/injury-histories.js';
import { badWindow, nobodysStint, unknownStint } from '../stints/injury-refusals.js';
import { ToldStintsQuery, type ToldStint } from '../stints/told-stints.query.js';
import { daysAround, type AbsenceOfPlayer, type EventKind, type SeriesChoice } from './series-choice.js';
import type { ToldDay } from './told-days.js';
import { remarksOnSources, windowHead } from './window-head.js';
import { windowsShown } from '../shown.js';

type Query = Pick<RouteInput<typeof injuryRoutes.pitchWindow>['query'], 'n' | 'offSeason'>;
type Head = Pick<
  RouteOutput<typeof injuryRoutes.pitchWindow>,
  'stint' | 'role' | 'n' | 'limit' | 'clamped' | 'told' | 'remarks'
>;

/** The events around a stint, and what is said of the window that they are. */
export interface StintWindow<Event extends SeriesEvent> {
  readonly head: Head;
  readonly role: AbsenceOfPlayer['role'];
  readonly window: SeriesWindow<Event>;
  readonly provenance: Provenance;
}

/** Cuts windows around stints, of whatever kind of events. */
@Injectable()
export class StintWindows {
  constructor(
    private readonly toldStints: ToldStintsQuery,
    private readonly histories: InjuryHistories,
    private readonly catalogues: Catalogues,
    private readonly provenances: Provenances,
  ) {}

  /**
   * @param seriesOf the days to choose events from
   * @param eventsOf the events of some of those days, oldest first
   * @throws ApiError 400 a window without events; 404 no such stint, or nobody's
   */
  async of<Event extends SeriesEvent>(
    id: string,
    { n: asked, offSeason }: Query,
    kind: EventKind,
    seriesOf: (player: AbsenceOfPlayer) => SeriesChoice,
    eventsOf: (
      person: string,
      player: AbsenceOfPlayer,
      series: SeriesChoice,
      days: readonly ToldDay[],
    ) => Promise<readonly Event[]>,
  ): Promise<StintWindow<Event>> {
    if (asked !== undefined && asked <= 0) throw badWindow(asked, kind.unit.many);
    const stint = await this.toldStints.byId(id);
    if (stint === undefined) throw unknownStint();
    const { person } = stint.row;
    if (person === null) throw nobodysStint(stint.row);
    const history = await this.histories.around(person.id, stint.row.id);
    const player: AbsenceOfPlayer = {
      history,
      at: absenceOf(history, stint.row.id),
      role: roleIn(history, stint.row),
      offSeason: offSeason === 'true',
    };
    const series = seriesOf(player);
    const head = windowHead(player, person.name, kind, series, asked);
    const around = daysAround(player, series.days, head.n);
    const days = [...around.before.toReversed(), ...around.after];
    const window = windowAround(
      await eventsOf(person.id, player, series, days),
      sidesOf(history.absences, player.at),
      head.n,
    );
    const sources = [...new Set(days.map(({ source }) => source))];
    return {
      head: {
        ...head,
        stint: stint.row.id,
        remarks: [...head.remarks, ...remarksOnSources(sources)],
        told: {
          source: sources.join(', '),
          tracking: days.length === 0 ? null : series.tracking,
          leftOut: [...series.leftOut],
        },
      },
      role: player.role,
      window,
      provenance: await this.provenances.of(await this.seasonsOf(stint, days), windowsShown),
    };
  }

  /** The stint's season and those of the days. */
  private async seasonsOf(stint: ToldStint, days: readonly ToldDay[]): Promise<readonly CatalogueSeason[]> {
    const own = (await this.catalogues.current()).seasonById(stint.seasonId);
    const years = new Set(days.map(({ localDate }) => localDate.slice(0, 4)));
    return own === undefined
      ? []
      : own.league.allSeasons.filter((season) => season === own || years.has(season.name.label));
  }
}
