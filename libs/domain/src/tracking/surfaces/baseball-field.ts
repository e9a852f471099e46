import { metresPerFoot } from '../../units.js';
import { arc, circle, degrees, dot, painted, segment, type Surface } from './surface.js';

const feet = (number: number) => number * metresPerFoot;
const backstop = feet(60);
const toCentre = feet(400);
const toPole = feet(325);
const base = feet(90);
const length = backstop + toCentre;
/** Home plate stands where the field behind it begins; centre field is to the right. */
const home = -length / 2 + backstop;
/** A place so far from home plate along a foul line, to the left (third base, 1) or to the right (first base, −1). */
const onLine = (distance: number, to: 1 | -1) => ({
  x: home + distance * Math.SQRT1_2,
  y: to * distance * Math.SQRT1_2,
});
const pole = onLine(toPole, 1);
const width = 2 * pole.y;

/** The fence is the circle through both poles and centre field. */
const chord = pole.x - home;
const fenceCentre = home + (toCentre ** 2 - chord ** 2 - pole.y ** 2) / (2 * (toCentre - chord));
const fenceRadius = home + toCentre - fenceCentre;
const fenceAngle = degrees(Math.atan2(pole.y, pole.x - fenceCentre));

const [first, third] = [onLine(base, -1), onLine(base, 1)];
const second = { x: home + base * Math.SQRT2, y: 0 };
const rubber = home + feet(60.5);

/** Round the rubber, the edge of the grass, as far as the foul lines. */
const grassRadius = feet(95);
const onGrass = (() => {
  const half = feet(60.5) * Math.SQRT1_2;
  return half + Math.sqrt(grassRadius ** 2 - half ** 2);
})();
const grassEnd = onLine(onGrass, 1);
const grassAngle = degrees(Math.atan2(grassEnd.y, grassEnd.x - rubber));

export const baseballField: Surface = {
  id: 'baseball-field',
  name: 'Baseball field, 325 ft to the poles and 400 ft to centre field',
  sport: 'baseball',
  ground: 'grass',
  length,
  width,
  edge: [
    segment(home, -backstop, pole.x, -pole.y),
    arc(fenceCentre, 0, fenceRadius, -fenceAngle, fenceAngle),
    segment(pole.x, pole.y, home, backstop),
    arc(home, 0, backstop, 90, 270),
  ],
  marks: [
    ...painted('dirt', arc(rubber, 0, grassRadius, -grassAngle, grassAngle), circle(home, 0, feet(13))),
    ...painted('dirt', circle(rubber, 0, feet(9)), dot(rubber, 0, feet(1))),
    ...painted('line', segment(home, 0, pole.x, pole.y), segment(home, 0, pole.x, -pole.y)),
    ...painted(
      'line',
      segment(first.x, first.y, second.x, second.y),
      segment(second.x, second.y, third.x, third.y),
      ...[first, second, third].map(({ x, y }) => dot(x, y, feet(0.75))),
      dot(home, 0, feet(0.75)),
    ),
  ],
  source: 'MLB, Official Baseball Rules, rule 2.01; fences differ from park to park, these are the least it advises',
};
