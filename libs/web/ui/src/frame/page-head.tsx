import type { ReactNode } from 'react';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** Where the page stands, and the ways up. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Path">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.href === undefined ? crumb.label : <a href={crumb.href}>{crumb.label}</a>}</li>
        ))}
      </ol>
    </nav>
  );
}

/** Title, a line under it, and what can be done or chosen at the right. */
export function PageHead({
  title,
  mark,
  line,
  children,
}: {
  readonly title: string;
  /** Drawn before the title, e.g. a club's colour. */
  readonly mark?: ReactNode;
  readonly line?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="head">
      <div className="grow">
        <h1>
          {mark}
          {title}
        </h1>
        {line !== undefined && <p className="muted small">{line}</p>}
      </div>
      {children}
    </div>
  );
}

export function SectionHead({
  title,
  line,
  children,
}: {
  readonly title: string;
  readonly line?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="section-head">
      <h2>{title}</h2>
      {line !== undefined && <span className="muted tiny">{line}</span>}
      {children}
    </div>
  );
}
