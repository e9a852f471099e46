import { Segments } from '@fieldhouse/web-ui';

/** The operators' pages. */
export function OperationsNav({ current }: { readonly current: 'runs' | 'identities' | 'injuries' | 'plugins' }) {
  return (
    <Segments
      label="Operations"
      choices={[
        { label: 'Runs', href: '/operations/runs', current: current === 'runs' },
        { label: 'Identities', href: '/operations/identities', current: current === 'identities' },
        { label: 'Injury notes', href: '/operations/injuries', current: current === 'injuries' },
        { label: 'Plugins', href: '/operations/plugins', current: current === 'plugins' },
      ]}
    />
  );
}
