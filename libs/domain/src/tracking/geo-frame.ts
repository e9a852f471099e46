import type { Place } from './team-shape.js';

/** Where a surface lies: its middle, and the direction of its length clockwise from north. WGS 84, degrees. */
export interface SurfacePlacement {
  readonly originLatitude: number;
  readonly originLongitude: number;
  readonly bearingDegrees: number;
}

/** Turns latitude and longitude into metres on the surface. */
export interface GeoFrame {
  toSurface(latitude: number, longitude: number): Place;
}

/** WGS 84: semi-major axis in metres, square of the eccentricity. */
const equatorialRadius = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_141_32;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The frame of a surface: x along its length, y to the left of it. Points of the ellipsoid are taken to the plane that touches it at the
 * origin, with nothing left out, so that the error over a stadium is that of the plane: a thousandth of a millimetre 500 m out.
 */
export function geoFrame({ originLatitude, originLongitude, bearingDegrees }: SurfacePlacement): GeoFrame {
  const sinOrigin = Math.sin(radians(originLatitude));
  const cosOrigin = Math.cos(radians(originLatitude));
  const sinBearing = Math.sin(radians(bearingDegrees));
  const cosBearing = Math.cos(radians(bearingDegrees));
  const across = (sine: number) => equatorialRadius / Math.sqrt(1 - eccentricitySquared * sine * sine);
  const originRadius = across(sinOrigin);
  return {
    toSurface(latitude, longitude) {
      const sine = Math.sin(radians(latitude));
      const cosine = Math.cos(radians(latitude));
      const turned = radians(longitude - originLongitude);
      const radius = across(sine);
      const east = radius * cosine * Math.sin(turned);
      // Away from the axis of the earth, in the plane of the origin's meridian, and along the axis; differences of great numbers last.
      const outward = radius * cosine * Math.cos(turned) - originRadius * cosOrigin;
      const along = (1 - eccentricitySquared) * (radius * sine - originRadius * sinOrigin);
      const north = along * cosOrigin - outward * sinOrigin;
      return { x: north * cosBearing + east * sinBearing, y: north * sinBearing - east * cosBearing };
    },
  };
}
