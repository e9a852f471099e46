import type { ReactNode } from 'react';

/** What would be here, and how to get it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** What failed, that data are unchanged, what to do. */
export function ErrorState({
  title,
  detail,
  requestId,
  children,
}: {
  readonly title: string;
  readonly detail: string;
  readonly requestId?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="state" role="alert">
      <h1>{title}</h1>
      <p>{detail}</p>
      {children}
      {requestId !== undefined && requestId !== '' && <p className="tiny">Request {requestId}</p>}
    </div>
  );
}

export function Notice({
  kind,
  children,
}: {
  readonly kind: 'plain' | 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
}) {
  return (
    <div className={kind === 'plain' ? 'notice' : `notice ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
