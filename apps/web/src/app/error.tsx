'use client';

/** What is shown when the API does not answer, or a page breaks. Data are never changed by looking at a page. */
export default function ErrorPage({ error }: { readonly error: Error & { readonly digest?: string } }) {
  return (
    <div className="wrap">
      <main id="content">
        <div className="state" role="alert">
          <h1>This page cannot be shown just now</h1>
          <p>Its data did not arrive. Nothing was changed or lost. Try again in a moment.</p>
          <p>
            <a href="">Try again</a>, or go to <a href="/">today’s page</a>.
          </p>
          {error.digest !== undefined && <p className="tiny">For the log: {error.digest}</p>}
        </div>
      </main>
    </div>
  );
}
