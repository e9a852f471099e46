import { ErrorState } from '@fieldhouse/web-ui';
import { Page } from './page.js';

/** The plain message of a page whose thing does not exist, and the ways on. */
export function NotFound({ title, detail }: { readonly title: string; readonly detail: string }) {
  return (
    <Page title={title} provenance={null}>
      <ErrorState title={title} detail={detail}>
        <p>
          <a href="/search">Search by name</a>, or start from <a href="/">today’s page</a>.
        </p>
      </ErrorState>
    </Page>
  );
}
