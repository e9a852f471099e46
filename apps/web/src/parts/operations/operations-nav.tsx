import { Segments } from '@fieldhouse/web-ui';

export type OperationsPlace = 'overview' | 'runs' | 'rejects' | 'identities' | 'injuries' | 'plugins';

/** The operators' pages. */
export function OperationsNav({ current }: { readonly current: OperationsPlace }) {
  return (
    <Segments
      label="Operations"
      choices={[
        { label: 'Overview', href: '/operations', current: current === 'overview' },
        { label: 'Runs', href: '/operations/runs', current: current === 'runs' },
        { label: 'Dead letters', href: '/operations/rejects', current: current === 'rejects' },
        { label: 'Identities', href: '/operations/identities', current: current === 'identities' },
        { label: 'Injury notes', href: '/operations/injuries', current: current === 'injuries' },
        { label: 'Plugins', href: '/operations/plugins', current: current === 'plugins' },
      ]}
    />
  );
}
