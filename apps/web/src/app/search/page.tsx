import { leagueRoutes } from '@fieldhouse/contracts';
import { EmptyState, PageHead, pluralText, resultHref, resultLine } from '@fieldhouse/web-ui';
import { shown } from '../../api/api.js';
import { one, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { refusable } from '../../frame/refusable.js';

/** Players and clubs of every sport by part of a name. */
export default refusable(async function SearchPage({ searchParams }: PageProps) {
  const text = (one(await searchParams, 'q') ?? '').trim().slice(0, 80);
  const answer = text === '' ? null : await shown(leagueRoutes.search, { query: { q: text, limit: 50 } });
  return (
    <Page title={text === '' ? 'Search' : `Search: ${text}`} provenance={answer?.provenance ?? null}>
      <PageHead
        title="Search"
        line={answer === null ? undefined : `${pluralText(answer.results.length, 'result')} for “${text}”`}
      />
      <form className="bar" action="/search" method="get">
        <label className="field grow">
          <span className="unseen">Part of a name</span>
          <input type="search" name="q" defaultValue={text} maxLength={80} placeholder="Part of a name" />
        </label>
        <button className="button main">Search</button>
      </form>
      {answer === null && <p className="note">Part of a name is enough; accents and capitals do not matter.</p>}
      {answer !== null && answer.results.length === 0 && (
        <EmptyState title="Nobody found">
          <p>No player and no club has “{text}” in its name. Try a shorter part of it.</p>
        </EmptyState>
      )}
      {answer !== null && answer.results.length > 0 && (
        <ul className="found card">
          {answer.results.map((result) => (
            <li key={result.id}>
              <a href={resultHref(result)}>{result.name}</a>
              <span className="tiny muted">{resultLine(result)}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
});
