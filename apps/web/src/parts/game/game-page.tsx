import type { Provenance } from '@fieldhouse/contracts';
import { dayText, type ClubName } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';
import { scheduleHref, seasonHref } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';

/** What every sport tells of a game. */
export interface AnyGame {
  readonly league: { readonly sport: string; readonly sportTitle: string; readonly key: string; readonly name: string };
  readonly seasonLabel: string;
  readonly game: { readonly localDate: string; readonly away: ClubName; readonly home: ClubName };
  readonly provenance: Provenance;
}

/** The page of a game: who played whom and when, and where it stands among the others. */
export function GamePage({ answer, children }: { readonly answer: AnyGame; readonly children: ReactNode }) {
  const { league, seasonLabel, provenance } = answer;
  const { away, home, localDate } = answer.game;
  const day = dayText(localDate);
  return (
    <Page
      title={`${away.name} at ${home.name}, ${day}`}
      provenance={provenance}
      crumbs={[
        { label: league.sportTitle, href: `/${league.sport}` },
        { label: `${league.name} ${seasonLabel}`, href: seasonHref(league, seasonLabel) },
        { label: day, href: scheduleHref(league, seasonLabel, { from: localDate, to: localDate }) },
      ]}
    >
      {children}
    </Page>
  );
}
