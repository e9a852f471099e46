import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import type { SportDescriptor } from '@fieldhouse/domain';
import { ChoiceMenu, countText, FilterMenu, SeasonMenu, Segments, type ClubName } from '@fieldhouse/web-ui';
import type { League } from '../chosen-league.js';

/** League, metric by kind of line, season, club, and the minimum, which is offered for rates only. */
export function LeadersChoices({
  answer,
  leagues,
  clubs,
  club,
  descriptor,
  to,
}: {
  readonly answer: RouteOutput<typeof leagueRoutes.leaders>;
  readonly leagues: readonly League[];
  readonly clubs: readonly ClubName[];
  readonly club: string | undefined;
  readonly descriptor: SportDescriptor;
  readonly to: (change: Readonly<Record<string, string | undefined>>) => string;
}) {
  const lines = descriptor.lines.filter((line) => line.subject === 'person');
  const league = leagues.find((one) => one.key === answer.league.key);
  return (
    <>
      <div className="bar">
        {leagues.length > 1 && (
          <Segments
            label="League"
            choices={leagues.map((one) => ({
              label: one.name,
              href: `/leaders?league=${encodeURIComponent(one.key)}`,
              current: one.key === answer.league.key,
            }))}
          />
        )}
        <ChoiceMenu
          id="metric-menu"
          label="Metric"
          groups={lines.map((line) => ({
            title: line.title,
            choices: descriptor.metrics
              .filter((metric) => metric.line === line.id)
              .map((metric) => ({
                label: metric.name,
                href: to({ metric: metric.id }),
                current: metric.id === answer.metric.id,
              })),
          }))}
        />
        <SeasonMenu
          seasons={league?.seasons.map((one) => one.label) ?? []}
          current={answer.season.label}
          href={(season) => to({ season, club: undefined })}
        />
        <FilterMenu
          name="club"
          label="Club"
          choices={clubs.map((one) => ({ value: one.id, label: one.name }))}
          chosen={club}
          to={(one) => to({ club: one })}
        />
      </div>
      {answer.qualified !== null && (
        <div className="bar">
          <Segments
            label="Minimum"
            choices={[
              { label: 'Qualified', href: to({ qualified: undefined }), current: answer.qualified },
              { label: 'Everybody', href: to({ qualified: 'false' }), current: !answer.qualified },
            ]}
          />
          <span className="tiny muted">
            {answer.qualifier}. {countText(answer.poolSize)}{' '}
            {answer.qualified ? 'reach it' : 'have a value, the small samples are marked'}.
          </span>
        </div>
      )}
      {answer.qualified === null && (
        <p className="note">{countText(answer.poolSize)} players have a value. A count needs no minimum.</p>
      )}
    </>
  );
}
