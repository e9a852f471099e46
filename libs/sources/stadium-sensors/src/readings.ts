import type { RecordOf } from '@fieldhouse/domain';
import {
  geoFrame,
  type GeoFrame,
  type reading,
  type SensorMetricId,
  type SurfacePlacement,
} from '@fieldhouse/domain/tracking';
import type { SampleBatch } from './sample-batch.js';

type Reading = RecordOf<typeof reading>;

/** The readings of a batch, a sample each; latitude and longitude as metres on the surface where its place is known. */
export function readingsOf({ metrics, samples, device, ...of }: SampleBatch): Reading[] {
  const { session, localDate, sport, person, club, position } = of;
  const at = (metric: SensorMetricId) => metrics.indexOf(metric);
  const [latitude, longitude] = [at('latitude'), at('longitude')];
  const columns = {
    x: at('x'),
    y: at('y'),
    speed: at('speed'),
    distance: at('distance'),
    heartRate: at('heartRate'),
    accelerationX: at('accelerationX'),
    accelerationY: at('accelerationY'),
    accelerationZ: at('accelerationZ'),
    playerLoad: at('playerLoad'),
    satellites: at('satellites'),
    hdop: at('hdop'),
  };
  const frame = latitude >= 0 && longitude >= 0 ? frameOf(of.placement) : null;
  return Array.from({ length: samples.count }, (_, sample): Reading => {
    const value = (column: number): number | null => {
      const found = column < 0 ? Number.NaN : samples.values[sample * metrics.length + column]!;
      return Number.isNaN(found) ? null : found;
    };
    const placed = frame && placeOf(frame, value(latitude), value(longitude));
    return {
      session,
      localDate,
      sport,
      person,
      club,
      position,
      device,
      sequence: samples.sequences[sample]!,
      atMicroseconds: samples.atMicroseconds[sample]!,
      x: placed?.x ?? value(columns.x),
      y: placed?.y ?? value(columns.y),
      speed: value(columns.speed),
      distance: value(columns.distance),
      heartRate: value(columns.heartRate),
      accelerationX: value(columns.accelerationX),
      accelerationY: value(columns.accelerationY),
      accelerationZ: value(columns.accelerationZ),
      playerLoad: value(columns.playerLoad),
      satellites: value(columns.satellites),
      hdop: value(columns.hdop),
    };
  });
}

const placeOf = (frame: GeoFrame, latitude: number | null, longitude: number | null) =>
  latitude === null || longitude === null ? null : frame.toSurface(latitude, longitude);

/** A stadium has one surface: its frame is made once. */
let known: { readonly placement: SurfacePlacement; readonly frame: GeoFrame } | undefined;

function frameOf(placement: SurfacePlacement | null): GeoFrame | null {
  if (placement === null) return null;
  const same =
    known !== undefined &&
    known.placement.originLatitude === placement.originLatitude &&
    known.placement.originLongitude === placement.originLongitude &&
    known.placement.bearingDegrees === placement.bearingDegrees;
  if (!same) known = { placement, frame: geoFrame(placement) };
  return known!.frame;
}
