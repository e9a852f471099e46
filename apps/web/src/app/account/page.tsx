import { accessRoutes, analysisRoutes, type RouteOutput } from '@fieldhouse/contracts';
import { DataTable, instantText, PageHead, SectionHead } from '@fieldhouse/web-ui';
import { redirect } from 'next/navigation.js';
import { reader, shownToReader } from '../../api/session.js';
import { Page } from '../../frame/page.js';
import { SavedAnalyses } from '../../parts/account/saved-analyses.js';
import { SaidBefore } from '../../parts/said-before.js';
import { changePassword, deleteAnalysis, endSession, logOut } from './account.actions.js';

type Session = RouteOutput<typeof accessRoutes.sessions>['sessions'][number];

/** Who is logged in, what they may do, where they are logged in, and their password. */
export default async function AccountPage() {
  const { account } = await reader();
  if (account === null) redirect('/login?next=/account');
  const [{ sessions }, { analyses }] = await Promise.all([
    shownToReader(accessRoutes.sessions, {}),
    shownToReader(analysisRoutes.analyses, {}),
  ]);
  return (
    <Page title="Account" provenance={null}>
      <PageHead title={account.name} line={account.email}>
        <form action={logOut}>
          <button className="button">Log out</button>
        </form>
      </PageHead>
      <SaidBefore />
      <section>
        <SectionHead title="Roles" />
        <p className="facts">
          {account.grants.length === 0 && 'None: everything on fans’ pages is open to you.'}
          {account.grants.map((grant) => (
            <span key={`${grant.role} ${grant.stadium ?? ''}`} className="tag">
              {grant.role}
              {grant.stadium !== null && ` at ${grant.stadium}`}
            </span>
          ))}
        </p>
      </section>
      <SavedAnalyses analyses={analyses} remove={deleteAnalysis} />
      <section>
        <SectionHead title="Sessions" line="where you are logged in" />
        <DataTable
          name="sessions"
          caption="Your sessions"
          columns={[
            { key: 'device', header: 'Device', align: 'start', cell: (row: Session) => row.device },
            { key: 'started', header: 'Since', align: 'start', cell: (row) => instantText(row.startedAt) },
            { key: 'seen', header: 'Last seen', align: 'start', cell: (row) => instantText(row.lastSeenAt) },
            { key: 'expires', header: 'Ends', align: 'start', cell: (row) => instantText(row.expiresAt) },
            { key: 'end', header: 'End it', align: 'start', cell: (row) => <EndSession session={row} /> },
          ]}
          rows={sessions}
          rowKey={(row) => row.id}
          sort={null}
        />
      </section>
      <section>
        <SectionHead title="Password" line="12 characters or more; changing it ends the other sessions" />
        <form className="form card" action={changePassword}>
          <label className="field">
            Current password
            <input name="current" type="password" autoComplete="current-password" required maxLength={200} />
          </label>
          <label className="field">
            New password
            <input name="next" type="password" autoComplete="new-password" required minLength={12} maxLength={200} />
          </label>
          <button className="button main">Change password</button>
        </form>
      </section>
    </Page>
  );
}

function EndSession({ session }: { readonly session: Session }) {
  if (session.current) return <span className="tag good">this one</span>;
  return (
    <form action={endSession}>
      <input type="hidden" name="session" value={session.id} />
      <button className="button">
        End<span className="unseen"> the session on {session.device}</span>
      </button>
    </form>
  );
}
