import { leagueRoutes } from '@fieldhouse/contracts';
import { dayText, ListActions, SectionHead } from '@fieldhouse/web-ui';
import { downloadAddress } from '@fieldhouse/web-client';
import { shown } from '../api/api.js';
import { leadersHref, scheduleHref, seasonHref } from '../frame/addresses.js';
import { sportOf } from '../sports/sports.js';
import type { League } from './chosen-league.js';
import { ClubList } from './club-list.js';
import { GameCards } from './game-cards.js';
import { LeaderCards } from './leader-cards.js';
import { ShortStandings } from './standings.js';

/** A league on the home page: the last day's games, leaders, short standings and clubs of its newest season. */
export async function LeagueOverview({ league }: { readonly league: League }) {
  const season = league.latest;
  const params = { league: league.key, season };
  const [overview, cards, standings] = await Promise.all([
    shown(leagueRoutes.season, { params }),
    shown(leagueRoutes.leaderCards, { params }),
    shown(leagueRoutes.standings, { params }),
  ]);
  const { lastDay, lastGames } = overview;
  const sport = sportOf(league.sport);
  return (
    <div className="league" id={league.key}>
      <section>
        <SectionHead
          title={`${league.name} ${season}`}
          line={[league.sportTitle, lastDay === null ? null : dayText(lastDay)].filter(Boolean).join(' · ')}
        >
          <nav className="small ways" aria-label={league.name}>
            <a href={seasonHref(league, season)}>Season</a> <a href={scheduleHref(league, season)}>Schedule</a>
          </nav>
        </SectionHead>
        <GameCards games={lastGames} season={season} />
      </section>
      <section>
        <SectionHead title="Leaders">
          <a className="small" href={leadersHref(league, season)}>
            All leaders
          </a>
        </SectionHead>
        <LeaderCards answer={cards} only={sport?.shortLeaders ?? null} />
      </section>
      <section>
        <SectionHead title="Standings">
          <ListActions
            what="Standings"
            link={`${seasonHref(league, season)}#standings`}
            csv={downloadAddress(leagueRoutes.standings, { params }, 'csv')}
            json={downloadAddress(leagueRoutes.standings, { params }, 'json')}
          />
        </SectionHead>
        <ShortStandings answer={standings} metrics={sport?.shortStandings ?? []} />
      </section>
      <ClubList overview={overview} />
    </div>
  );
}
