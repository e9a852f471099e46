import { ErrorState } from '@fieldhouse/web-ui';
import { Page } from '../frame/page.js';

export default function ForbiddenPage() {
  return (
    <Page title="No permission" provenance={null}>
      <ErrorState
        title="This page needs a right that your account does not have"
        detail="Runs, rejects and identities are for operators. An administrator can give you that role; nothing was changed."
      >
        <p>
          <a href="/account">See your account</a>, or <a href="/login">log in as somebody else</a>.
        </p>
      </ErrorState>
    </Page>
  );
}
