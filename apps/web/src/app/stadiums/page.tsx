import './stadiums.css';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { surfaceOf } from '@fieldhouse/domain/tracking';
import { EmptyState, PageHead } from '@fieldhouse/web-ui';
import { reader, shownToReader } from '../../api/session.js';
import { Page } from '../../frame/page.js';
import { sessionSpan } from '../../parts/stadiums/live-session-answers.js';
import { stadiumHref, stadiumSessionHref } from '../../parts/stadiums/stadium-addresses.js';

const title = 'Stadiums';

/** The stadiums that the reader may look into, and what goes on in each. */
export default async function StadiumsPage() {
  const { account } = await reader();
  if (account === null) {
    return (
      <Page title={title} provenance={null}>
        <PageHead title={title} />
        <EmptyState title="Live values of athletes are not for everybody">
          <p>
            Coaches and medical staff see here what goes on in their stadium: who needs attention, where everybody is,
            how hard each has worked. Log in to see yours; an administrator gives the role.
          </p>
          <p>
            <a className="button main" href="/login?next=/stadiums">
              Log in
            </a>
          </p>
        </EmptyState>
      </Page>
    );
  }
  const { stadiums } = await shownToReader(stadiumRoutes.stadiums, {});
  return (
    <Page title={title} provenance={null}>
      <PageHead title={title} line="Those that are open to your account" />
      {stadiums.length === 0 ? (
        <EmptyState title="No stadium is open to your account">
          <p>
            Stadiums are for coaches and medical staff. An administrator can give you one of these roles, for one
            stadium or for all; then it stands here, with the session that goes on.
          </p>
          <p>
            <a href="/account">See your account</a>
          </p>
        </EmptyState>
      ) : (
        <ul className="cards spaced stadium-cards">
          {stadiums.map(({ key, name, surface, going }) => (
            <li key={key} className="card">
              <h2>
                <a href={stadiumHref(key)}>{name}</a>
              </h2>
              <p className="small muted">{surfaceOf(surface)?.name ?? surface}</p>
              {going === null ? (
                <p className="small nothing">No session goes on. The last ones are on the stadium’s page.</p>
              ) : (
                <div className="going">
                  <p>
                    <span className="tag good">in play</span> <b>{going.title}</b>
                  </p>
                  <p className="small muted">{sessionSpan(going)}</p>
                  <p className="ways">
                    <a className="button main" href={stadiumSessionHref(key, going.ref)}>
                      Open the wall
                    </a>
                    <a className="button" href={`${stadiumSessionHref(key, going.ref)}/field`}>
                      Field
                    </a>
                  </p>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
