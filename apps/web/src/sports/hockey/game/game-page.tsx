import { hockeyRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import type { ReactNode } from 'react';
import { shownOrNull } from '../../../api/api.js';
import type { Query } from '../../../frame/addresses.js';
import { GamePage } from '../../../parts/game/game-page.js';
import { GameBody } from './game-body.js';

/** Score, shots, goals and penalties, box score; null where no game of hockey has this id. */
export async function hockeyGamePage(id: string, query: Query): Promise<ReactNode | null> {
  const input = { params: { game: id } };
  const answer = await shownOrNull(hockeyRoutes.hockeyGame, input);
  if (answer === null) return null;
  return (
    <GamePage answer={answer}>
      <GameBody
        answer={answer}
        query={query}
        files={{
          csv: downloadAddress(hockeyRoutes.hockeyGame, input, 'csv'),
          json: downloadAddress(hockeyRoutes.hockeyGame, input, 'json'),
        }}
      />
    </GamePage>
  );
}
