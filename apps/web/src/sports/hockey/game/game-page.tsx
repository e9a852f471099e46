import { hockeyRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { dayText } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { shownOrNull } from '../../../api/api.js';
import { scheduleHref, seasonHref, type Query } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { GameBody } from './game-body.js';

/** Score, shots, goals and penalties, box score; null where no game of hockey has this id. */
export async function hockeyGamePage(id: string, query: Query): Promise<ReactNode | null> {
  const input = { params: { game: id } };
  const answer = await shownOrNull(hockeyRoutes.hockeyGame, input);
  if (answer === null) return null;
  const { game, league, seasonLabel } = answer;
  return (
    <Page
      title={`${game.away.name} at ${game.home.name}, ${dayText(game.localDate)}`}
      provenance={answer.provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${seasonLabel}`, href: seasonHref(league, seasonLabel) },
        {
          label: dayText(game.localDate),
          href: scheduleHref(league, seasonLabel, { from: game.localDate, to: game.localDate }),
        },
      ]}
    >
      <GameBody
        answer={answer}
        query={query}
        files={{
          csv: downloadAddress(hockeyRoutes.hockeyGame, input, 'csv'),
          json: downloadAddress(hockeyRoutes.hockeyGame, input, 'json'),
        }}
      />
    </Page>
  );
}
