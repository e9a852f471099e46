import { ErrorState } from '@fieldhouse/web-ui';
import type { ReactElement } from 'react';
import { Refusal } from '../api/refusal.js';
import { Page } from './page.js';
import { pagePath } from './page-path.js';

/** A page whose address carries choices: where the API refuses one of them, its words stand in place of the page. */
export function refusable<Props>(page: (props: Props) => Promise<ReactElement>) {
  return async (props: Props): Promise<ReactElement> => {
    try {
      return await page(props);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const [path = '/'] = (await pagePath()).split('?');
      return <Refused words={error.message} path={path} />;
    }
  };
}

function Refused({ words, path }: { readonly words: string; readonly path: string }) {
  const title = 'This choice is not possible';
  return (
    <Page title={title} provenance={null}>
      <meta name="robots" content="noindex" />
      <ErrorState title={title} detail={words}>
        <p>
          <a href={path}>Show the page without it</a>, or start from <a href="/">today’s page</a>.
        </p>
      </ErrorState>
    </Page>
  );
}
