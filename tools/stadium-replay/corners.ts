import type { SurfacePlacement } from '@fieldhouse/domain/tracking';

export interface Corner {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a surface lies that has these corners, told in order along its edge: its length is that of its longer sides. */
export function placementOf(corners: readonly [Corner, Corner, Corner, Corner]): SurfacePlacement {
  const originLatitude = corners.reduce((sum, { latitude }) => sum + latitude, 0) / 4;
  const originLongitude = corners.reduce((sum, { longitude }) => sum + longitude, 0) / 4;
  const narrowing = Math.cos(radians(originLatitude));
  const side = (from: Corner, to: Corner) => ({
    north: to.latitude - from.latitude,
    east: (to.longitude - from.longitude) * narrowing,
  });
  const [first, second] = [side(corners[0], corners[1]), side(corners[1], corners[2])];
  const longer = Math.hypot(first.north, first.east) >= Math.hypot(second.north, second.east) ? first : second;
  const bearing = (Math.atan2(longer.east, longer.north) * 180) / Math.PI;
  // Of the two directions that the length has, the one that is not westward.
  return { originLatitude, originLongitude, bearingDegrees: ((bearing % 180) + 180) % 180 };
}
