import type { operationsRoutes, RouteOutput } from '@fieldhouse/contracts';
import { pluralText, SectionHead } from '@fieldhouse/web-ui';

type Reject = RouteOutput<typeof operationsRoutes.rejects>['rejects'][number];

/** Rejected records: why, where, and what the source said, as text. */
export function Rejects({ rejects, more }: { readonly rejects: readonly Reject[]; readonly more: boolean }) {
  return (
    <section>
      <SectionHead
        title="Rejected records"
        line={rejects.length === 0 ? 'none' : pluralText(rejects.length, 'record')}
      />
      <div className="entries">
        {rejects.map((reject) => (
          <article key={reject.id} className="card entry">
            <h3>{reject.reason}</h3>
            <p className="tiny muted">
              {reject.key}
              {reject.where !== null && ` · ${reject.where}`} · {reject.feed} {reject.slice}
            </p>
            <details>
              <summary className="small">What the source said</summary>
              <pre className="raw" tabIndex={0}>
                {reject.payload}
              </pre>
            </details>
          </article>
        ))}
      </div>
      {more && <p className="note">These are the first {rejects.length}; the API lists the others.</p>}
    </section>
  );
}
