import { Notice, PageHead } from '@fieldhouse/web-ui';
import { redirect } from 'next/navigation.js';
import { said } from '../../api/said.js';
import { reader } from '../../api/session.js';
import { localPath, one, type PageProps } from '../../frame/addresses.js';
import { Page } from '../../frame/page.js';
import { logIn } from './log-in.action.js';

/** Log in; fans need no account. */
export default async function LoginPage({ searchParams }: PageProps) {
  const query = await searchParams;
  const next = localPath(one(query, 'next') ?? '/account');
  const { account, demoAccounts } = await reader();
  if (account !== null && one(query, 'next') !== undefined && one(query, 'again') === undefined) redirect(next);
  const refusal = await said();
  return (
    <Page title="Log in" provenance={null}>
      <PageHead
        title="Log in"
        line="For operators, coaches, medical staff and analysts. Everything on fans’ pages is open to all."
      />
      {refusal !== null && (
        <Notice kind="bad">
          <p>{refusal}</p>
        </Notice>
      )}
      <div className="halves">
        <form className="form card" action={logIn}>
          <input type="hidden" name="next" value={next} />
          <label className="field">
            E-mail
            <input name="email" type="email" autoComplete="username" required maxLength={200} />
          </label>
          <label className="field">
            Password
            <input name="password" type="password" autoComplete="current-password" required maxLength={200} />
          </label>
          <button className="button main">Log in</button>
        </form>
        {demoAccounts.length > 0 && (
          <section className="card">
            <h2>Demo accounts</h2>
            <p className="note">
              This is the demo world: these accounts exist here only, and their passwords are no secret.
            </p>
            <ul className="plain-list spaced">
              {demoAccounts.map((demo) => (
                <li key={demo.email}>
                  <b>{demo.email}</b> <span className="muted small">{demo.roles.join(', ')}</span>
                  <br />
                  <code>{demo.password}</code>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Page>
  );
}
