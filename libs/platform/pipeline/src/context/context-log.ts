import { BugError, type Log, type PluginMetrics } from '@fieldhouse/plugin-kit';
import type { Redaction } from './secrets/redaction.js';

type Fields = Readonly<Record<string, unknown>>;

/** The log that a plugin sees: what it writes is written without its secrets. */
export function redactedLog(log: Log, redaction: Redaction): Log {
  const through = (write: Log['info']) => (message: string, fields?: Fields) =>
    fields === undefined
      ? write(redaction.text(message))
      : write(redaction.text(message), redaction.value(fields) as Fields);
  return { info: through((...line) => log.info(...line)), warn: through((...line) => log.warn(...line)) };
}

/** A name makes a time series: few, fixed and in base units, so nothing of a setting can be in it. */
export function checkedMetrics(metrics: PluginMetrics, redaction: Redaction): PluginMetrics {
  return {
    count(name, by = 1) {
      if (!/^[a-z][a-z0-9_]{0,59}$/.test(name) || redaction.text(name) !== name) {
        throw new BugError(`${redaction.text(name)}: not a name of a counter (a-z, 0-9, _)`);
      }
      if (!Number.isFinite(by) || by < 0) throw new BugError(`${name}: a counter cannot grow by ${by}`);
      metrics.count(name, by);
    },
  };
}
