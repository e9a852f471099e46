import type { Metrics } from '@fieldhouse/observability';
import type { Refusal } from './refusal.js';

/** Counts messages and samples by what became of them. */
export function intakeMeters(metrics: Metrics): (outcome: 'stored' | Refusal, samples: number) => void {
  const messages = metrics.counter({
    name: 'fieldhouse_sensor_messages_total',
    help: 'Messages of devices by what became of them',
    labels: ['outcome'],
  });
  const samples = metrics.counter({
    name: 'fieldhouse_sensor_samples_total',
    help: 'Samples of devices by what became of their message',
    labels: ['outcome'],
  });
  return (outcome, count) => {
    messages.inc({ outcome });
    samples.inc({ outcome }, count);
  };
}
