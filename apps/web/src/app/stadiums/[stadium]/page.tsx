import '../stadiums.css';
import { stadiumRoutes } from '@fieldhouse/contracts/sensors';
import { Crumbs, dayText, EmptyState, PageHead, SectionHead } from '@fieldhouse/web-ui';
import { reader, shownToReader } from '../../../api/session.js';
import type { PageProps } from '../../../frame/addresses.js';
import { Page } from '../../../frame/page.js';
import { SaidBefore } from '../../../parts/said-before.js';
import { LimitsSection } from '../../../parts/stadiums/limits-section.js';
import { sessionSpan } from '../../../parts/stadiums/live-session-answers.js';
import { stadiumSessionHref } from '../../../parts/stadiums/stadium-addresses.js';
import { liftLimit, setLimit } from '../stadium.actions.js';

/** A stadium's sessions and limits. */
export default async function StadiumPage({ params }: PageProps<{ readonly stadium: string }>) {
  const { stadium } = await params;
  const [{ sessions }, limits, { stadiums }, { account }] = await Promise.all([
    shownToReader(stadiumRoutes.sessions, { params: { stadium } }),
    shownToReader(stadiumRoutes.limits, { params: { stadium } }),
    shownToReader(stadiumRoutes.stadiums, {}),
    reader(),
  ]);
  const name = stadiums.find(({ key }) => key === stadium)?.name ?? stadium;
  const last = sessions[0];
  const participants =
    last === undefined
      ? []
      : (await shownToReader(stadiumRoutes.session, { params: { stadium, session: last.ref } })).participants;
  const maySeeHearts =
    account?.grants.some((grant) => grant.role === 'medical' && [null, stadium].includes(grant.stadium)) === true;
  return (
    <Page title={name} provenance={null}>
      <Crumbs crumbs={[{ label: 'Stadiums', href: '/stadiums' }, { label: name }]} />
      <PageHead title={name} />
      <SaidBefore />
      <section>
        <SectionHead title="Sessions" line="the newest first" />
        {sessions.length === 0 ? (
          <EmptyState title="No session yet">
            <p>A session begins when a coach or an operator says who takes part and which device each wears.</p>
          </EmptyState>
        ) : (
          <ul className="session-list">
            {sessions.map((session) => (
              <li key={session.ref} className="card">
                <a href={stadiumSessionHref(stadium, session.ref)}>
                  <b>{session.title}</b>
                  <span className="small muted">
                    {session.occasion}, {session.sport}, {dayText(session.localDate)}
                  </span>
                </a>
                <span className="small muted">{sessionSpan(session)}</span>
                {session.endsAt === null ? (
                  <span className="tag good">in play</span>
                ) : (
                  <span className="tag">over</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      <LimitsSection
        stadium={stadium}
        answer={limits}
        participants={participants}
        maySeeHearts={maySeeHearts}
        set={setLimit}
        lift={liftLimit}
      />
    </Page>
  );
}
