import { sensorMetrics, type SensorMetricId } from '@fieldhouse/domain/tracking';
import { z } from 'zod';

/** Version of both forms of a message. */
export const sensorMessageVersion = 1;
/** What a device may send at once. */
export const sensorMessageLimits = { bytes: 65_536, samples: 1_000 };

const deviceName = /^[A-Za-z0-9._-]{1,60}$/;
/** What devices and their sessions may be called: it stands in topics and in a broker's files. */
export const isDeviceName = (text: unknown): text is string => typeof text === 'string' && deviceName.test(text);

const name = z.string().regex(deviceName);
const isMetric = (id: string): id is SensorMetricId => Object.hasOwn(sensorMetrics, id);

/**
 * What a device sends, as JSON. A sample is `[sequence, microseconds since 1970, value of each metric]`; null: not measured. Sequences count from
 * 0 in a device session, without going back in a message; session and device say whose they are, so that a repeat is known as one.
 */
export const sensorMessage = z
  .strictObject({
    version: z.literal(sensorMessageVersion),
    device: name,
    /** One switching-on of a device. */
    deviceSession: name,
    /**
     * The oldest sequence that the device still keeps: what is before it has its receipt, or was given up. It tells a loss on the way from
     * samples that will never come.
     */
    keptFrom: z.int().min(0).optional(),
    metrics: z
      .array(z.strictObject({ metric: z.string().refine(isMetric, 'no metric of this version'), unit: z.string() }))
      .min(1)
      .max(Object.keys(sensorMetrics).length),
    samples: z.array(z.array(z.number().nullable())).min(1).max(sensorMessageLimits.samples),
  })
  .superRefine((message, context) => {
    const fault = (path: (string | number)[], text: string) =>
      context.addIssue({ code: 'custom', path, message: text });
    const ids = message.metrics.map(({ metric }) => metric);
    if (new Set(ids).size < ids.length) fault(['metrics'], 'a metric twice');
    for (const [index, { metric, unit }] of message.metrics.entries()) {
      const wanted = sensorMetrics[metric].unit;
      if (unit !== wanted) fault(['metrics', index, 'unit'], `${metric} is in ${wanted}, not ${unit}`);
    }
  });
export type SensorMessage = z.infer<typeof sensorMessage>;

/** Topics of a device, which may use no others. */
export const deviceTopics = (stadium: string, device: string) => ({
  samples: `stadiums/${stadium}/devices/${device}/samples`,
  receipts: `stadiums/${stadium}/devices/${device}/receipts`,
});

/** What a device is told of its samples; it may forget what is before `upTo` and on it. */
export const deviceReceipt = z.strictObject({
  version: z.literal(sensorMessageVersion),
  deviceSession: name,
  /** -1: none yet. */
  upTo: z.int().min(-1),
  refused: z.int().min(0),
  reason: z.string().nullable(),
  /** Later ones came, but not the next: all from there on are to be sent again. */
  resend: z.literal(true).optional(),
});
export type DeviceReceipt = z.infer<typeof deviceReceipt>;
