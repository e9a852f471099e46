import type { Provenance } from '@fieldhouse/contracts';
import { AgeLine, Crumbs, Footer, Remarks, type Crumb } from '@fieldhouse/web-ui';
import type { ReactNode } from 'react';

const footerLinks = [
  { label: 'Glossary', href: '/glossary' },
  { label: 'API', href: '/v1/openapi.json' },
  { label: 'Stadiums', href: '/stadiums' },
  { label: 'Operations', href: '/operations' },
  { label: 'Account', href: '/account' },
];

/** What every page has: a title, the age and source of its data, its content, the notices of the sources. */
export function Page({
  title,
  provenance,
  crumbs,
  children,
}: {
  readonly title: string;
  /** null: a page without data of a source. */
  readonly provenance: Provenance | null;
  readonly crumbs?: readonly Crumb[];
  readonly children: ReactNode;
}) {
  return (
    <div className="wrap">
      <title>{`${title} · Fieldhouse`}</title>
      <main id="content">
        {provenance === null ? <div className="age" /> : <AgeLine provenance={provenance} />}
        {crumbs !== undefined && <Crumbs crumbs={crumbs} />}
        {provenance !== null && <Remarks provenance={provenance} />}
        {children}
      </main>
      <Footer provenance={provenance} links={footerLinks} />
    </div>
  );
}
