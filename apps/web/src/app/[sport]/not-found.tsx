import { NotFound } from '../../frame/not-found.js';
import { pagePath } from '../../frame/page-path.js';
import { Page } from '../../frame/page.js';
import { NoLeague } from '../../parts/no-data.js';
import { sportOf } from '../../sports/sports.js';

/** A sport without a league, or no sport at all. */
export default async function SportNotFound() {
  const sport = sportOf((await pagePath()).split(/[/?]/)[1] ?? '');
  if (sport === undefined)
    return <NotFound title="Page not found" detail="There is nothing at this address. It may have been mistyped." />;
  return (
    <Page title={`${sport.title}: clubs are missing`} provenance={null}>
      <h1>{sport.title}: clubs are missing</h1>
      <NoLeague sport={sport.title} />
    </Page>
  );
}
