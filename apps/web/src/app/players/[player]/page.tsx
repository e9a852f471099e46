import { leagueRoutes } from '@fieldhouse/contracts';
import { HeadlineCards, SeasonMenu, Segments } from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { changed, clubHref, one, playerHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { CareerSection } from '../../../parts/player/career-section.js';
import { GameLogSection } from '../../../parts/player/game-log-section.js';
import { PercentileLadder } from '../../../parts/player/percentile-ladder.js';
import { PlayerHead } from '../../../parts/player/player-head.js';
import { SeasonChartSection } from '../../../parts/player/season-chart-section.js';
import { seasonLine } from '../../../parts/player/season-line.js';

/** A player: header, headline numbers, the season's chart, career, game log. */
export default async function PlayerPage({ params, searchParams }: PageProps<{ player: string }>) {
  const { player: id } = await params;
  const query = await searchParams;
  const answer = await shown(leagueRoutes.player, {
    params: { player: id },
    query: { season: one(query, 'season'), line: one(query, 'line') },
  });
  const { league, line, player, season, provenance } = answer;
  const of = { params: { player: id, line } };
  const [career, log] = await Promise.all([
    shown(leagueRoutes.career, of),
    shown(leagueRoutes.gameLog, { ...of, query: { season: season.label } }),
  ]);
  const own = playerHref(id);
  const context = { id, own, query, league, season: season.label, line };
  const drawn = seasonLine(context, log);
  /* What nobody has in this season is no number of it. */
  const headline = answer.headline.filter(({ value, poolSize }) => value !== null || poolSize > 0);
  return (
    <Page
      title={player.name}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        ...(player.club === null ? [] : [{ label: player.club.name, href: clubHref(player.club.id, season.label) }]),
        { label: player.name },
      ]}
    >
      <PlayerHead answer={answer}>
        {answer.lines.length > 1 && (
          <Segments
            label="Kind of line"
            choices={answer.lines.map((kind) => ({
              label: kind.title,
              href: playerHref(id, { season: season.label, line: kind.line }),
              current: kind.line === line,
            }))}
          />
        )}
        <SeasonMenu
          seasons={answer.seasons}
          current={season.label}
          href={(label) => changed(own, query, { season: label, sort: undefined, dir: undefined })}
        />
      </PlayerHead>
      <HeadlineCards numbers={headline.slice(0, 5)} />
      <PercentileLadder numbers={headline.slice(5)} />
      {drawn !== null && <SeasonChartSection context={context} drawn={drawn} games={log.rows.length} />}
      <CareerSection context={context} career={career} />
      <GameLogSection context={context} log={log} drawn={drawn} />
    </Page>
  );
}
