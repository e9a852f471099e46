import { playerRoutes } from '@fieldhouse/contracts';
import { HeadlineCards, SeasonMenu, Segments } from '@fieldhouse/web-ui';
import { shown } from '../../../api/api.js';
import { changed, clubHref, one, playerHref, type PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { refusable } from '../../../frame/refusable.js';
import { careerPercentile } from '../../../parts/player/career-percentile.js';
import { CareerSection } from '../../../parts/player/career-section.js';
import { furtherCareers } from '../../../parts/player/further-careers.js';
import { GameLogSection } from '../../../parts/player/game-log-section.js';
import { PercentileLadder } from '../../../parts/player/percentile-ladder.js';
import { PhaseChoice, phaseOf } from '../../../parts/player/phase-choice.js';
import type { Career } from '../../../parts/player/player-context.js';
import { PlayerHead } from '../../../parts/player/player-head.js';
import { RanksSection } from '../../../parts/player/ranks-section.js';
import { SeasonChartSection } from '../../../parts/player/season-chart-section.js';
import { seasonLine } from '../../../parts/player/season-line.js';
import { seasonTotals } from '../../../parts/player/season-totals.js';
import { sportOf } from '../../../sports/sports.js';

const regular = { phase: 'regular', title: 'Career', anchor: 'career' } as const;

/** A player: header, headline numbers, percentiles, the season's chart, careers, game log. */
export default refusable(async function PlayerPage({ params, searchParams }: PageProps<{ player: string }>) {
  const { player: id } = await params;
  const query = await searchParams;
  const answer = await shown(playerRoutes.player, {
    params: { player: id },
    query: { season: one(query, 'season'), line: one(query, 'line') },
  });
  const { league, line, player, season, provenance } = answer;
  const sport = sportOf(league.sport);
  const phase = phaseOf(query, sport);
  const of = { params: { player: id, line } };
  const [career, further, log, ranks] = await Promise.all([
    shown(playerRoutes.career, of),
    furtherCareers(id, line, sport),
    shown(playerRoutes.gameLog, { ...of, query: { season: season.label, phase: phase.phase } }),
    sport?.ranks?.of(id) ?? null,
  ]);
  const own = playerHref(id);
  /* Whom he is with now may not have been there in the season shown. */
  const clubSeason = playedFor(career.rows, player.club?.id, season.label) ? season.label : undefined;
  const gamesTitle = `${phase.title} ${season.label}`;
  const context = { id, own, query, league, season: season.label, phase: phase.phase, gamesTitle, line };
  const drawn = seasonTotals(context, log) ?? seasonLine(context, log);
  const phases = <PhaseChoice context={context} further={further} />;
  /* What nobody has in this season is no number of it. */
  const headline = answer.headline.filter(({ value, poolSize }) => value !== null || poolSize > 0);
  return (
    <Page
      title={player.name}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        ...(player.club === null ? [] : [{ label: player.club.name, href: clubHref(player.club.id, clubSeason) }]),
        { label: player.name },
      ]}
    >
      <PlayerHead answer={answer} clubSeason={clubSeason}>
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
          href={(label) => changed(own, query, { season: label, sort: undefined, dir: undefined, phase: undefined })}
        />
      </PlayerHead>
      <HeadlineCards numbers={headline.slice(0, 5)} />
      {ranks === null ? (
        <PercentileLadder numbers={headline.slice(5)} />
      ) : (
        <RanksSection context={context} ranks={ranks} pools={sport?.ranks?.pools ?? []} further={headline.slice(5)} />
      )}
      {drawn !== null && <SeasonChartSection context={context} drawn={drawn} games={log.rows.length} phases={phases} />}
      <CareerSection
        context={context}
        career={career}
        part={regular}
        percentile={ranks === null || !sport?.ranks ? null : careerPercentile(ranks, sport.ranks, line)}
      />
      {further.map(({ part, career: other }) => (
        <CareerSection key={part.phase} context={context} career={other} part={part} />
      ))}
      <GameLogSection context={context} log={log} drawn={drawn} phases={drawn === null ? phases : null} />
    </Page>
  );
});

const playedFor = (rows: Career['rows'], club: string | undefined, season: string): boolean =>
  rows.some((row) => row.season === season && row.club?.id === club);
