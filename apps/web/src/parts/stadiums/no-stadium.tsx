import { ErrorState } from '@fieldhouse/web-ui';
import { Page } from '../../frame/page.js';

/** Somebody without the right for a stadium's live pages. */
export function StadiumForbidden() {
  return (
    <Page title="No permission" provenance={null}>
      <ErrorState
        title="This stadium is not open to your account"
        detail="Live values of athletes are for the coaches and the medical staff of the stadium. An administrator can give you one of these roles, for this stadium or for all; nothing was sent to this page."
      >
        <p>
          <a href="/stadiums">See the stadiums that are open to you</a>, <a href="/account">see your account</a>, or{' '}
          <a href="/login">log in as somebody else</a>.
        </p>
      </ErrorState>
    </Page>
  );
}

/** No such stadium, session or athlete. */
export function StadiumNotFound() {
  return (
    <Page title="Not found" provenance={null}>
      <ErrorState
        title="There is no such stadium, session or athlete"
        detail="The address may have been mistyped, or the session may be of another stadium."
      >
        <p>
          <a href="/stadiums">See the stadiums that are open to you</a>.
        </p>
      </ErrorState>
    </Page>
  );
}
