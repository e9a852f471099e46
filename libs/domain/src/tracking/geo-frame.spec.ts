import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { geoFrame } from './geo-frame.js';

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Distance and direction on the ellipsoid WGS 84 (Vincenty 1975, inverse), good to less than a millimetre. */
function vincenty(latitude1: number, longitude1: number, latitude2: number, longitude2: number) {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const b = a * (1 - f);
  const across = radians(longitude2 - longitude1);
  const u1 = Math.atan((1 - f) * Math.tan(radians(latitude1)));
  const u2 = Math.atan((1 - f) * Math.tan(radians(latitude2)));
  let lambda = across;
  for (let round = 0; ; round++) {
    const [s, c] = [Math.sin(lambda), Math.cos(lambda)];
    const east = Math.cos(u2) * s;
    const north = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * c;
    const sinSigma = Math.hypot(east, north);
    if (sinSigma === 0) return { distance: 0, azimuth: 0 };
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * c;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * s) / sinSigma;
    const cosAlpha2 = 1 - sinAlpha ** 2;
    const cos2 = cosAlpha2 === 0 ? 0 : cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cosAlpha2;
    const C = (f / 16) * cosAlpha2 * (4 + f * (4 - 3 * cosAlpha2));
    const next = across + (1 - C) * f * sinAlpha * (sigma + C * sinSigma * (cos2 + C * cosSigma * (2 * cos2 ** 2 - 1)));
    if (Math.abs(next - lambda) > 1e-14 && round < 50) {
      lambda = next;
      continue;
    }
    const u = (cosAlpha2 * (a * a - b * b)) / (b * b);
    const A = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)));
    const B = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)));
    const more = B * sinSigma * (cos2 + (B / 4) * cosSigma * (2 * cos2 ** 2 - 1));
    return { distance: b * A * (sigma - more), azimuth: Math.atan2(east, north) };
  }
}

describe('the frame of a surface', () => {
  it('[L04] has its origin in the middle, x along the bearing and y to the left of it', () => {
    const east = geoFrame({ originLatitude: 60, originLongitude: 20, bearingDegrees: 90 });
    expect(east.toSurface(60, 20)).toEqual({ x: expect.closeTo(0, 9), y: expect.closeTo(0, 9) });
    const toNorth = east.toSurface(60.0005, 20);
    expect([Math.abs(toNorth.x) < 1e-6, toNorth.y > 55, toNorth.y < 56]).toEqual([true, true, true]);
    const toEast = east.toSurface(60, 20.001);
    expect([toEast.x > 55, toEast.x < 56, Math.abs(toEast.y) < 0.001]).toEqual([true, true, true]);
  });

  it('[L04] agrees with the ellipsoid to a centimetre, all over a stadium, anywhere, whatever its bearing', () => {
    const stadium = fc.record({
      originLatitude: fc.double({ min: -75, max: 75, noNaN: true }),
      originLongitude: fc.double({ min: -180, max: 180, noNaN: true }),
      bearingDegrees: fc.double({ min: 0, max: 360, noNaN: true }),
    });
    const metres = fc.double({ min: -300, max: 300, noNaN: true });
    fc.assert(
      fc.property(stadium, metres, metres, (placement, north, east) => {
        const latitude = placement.originLatitude + north / 111_200;
        const longitude = placement.originLongitude + east / (111_300 * Math.cos(radians(placement.originLatitude)));
        const { x, y } = geoFrame(placement).toSurface(latitude, longitude);
        const { distance, azimuth } = vincenty(
          placement.originLatitude,
          placement.originLongitude,
          latitude,
          longitude,
        );
        const turned = azimuth - radians(placement.bearingDegrees);
        expect(Math.hypot(x - distance * Math.cos(turned), y + distance * Math.sin(turned))).toBeLessThan(0.01);
      }),
    );
  });
});
