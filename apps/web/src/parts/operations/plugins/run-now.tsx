import { pluginHref, type Plugin, type PluginInstallation } from './plugin-words.js';

type Action = (form: FormData) => Promise<void>;

/** Reads a source's installation now, or has a processor compute everything again. */
export function RunNow({
  plugin,
  installation,
  importNow,
  recomputeNow,
}: {
  readonly plugin: Plugin;
  readonly installation: PluginInstallation;
  readonly importNow: Action;
  readonly recomputeNow: Action;
}) {
  const [action, name, label] =
    plugin.kind === 'source'
      ? ([importNow, 'installation', 'Import now'] as const)
      : ([recomputeNow, 'processor', 'Compute again'] as const);
  return (
    <form action={action}>
      <input type="hidden" name={name} value={installation.id} />
      <input type="hidden" name="back" value={pluginHref(plugin.id)} />
      <button className="button main">{label}</button>
    </form>
  );
}
