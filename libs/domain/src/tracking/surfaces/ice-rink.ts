import { rink } from '../../hockey/vocabulary.js';
import { metresPerFoot } from '../../units.js';
import { arc, box, circle, degrees, dot, painted, segment, type PaintedMark, type Surface } from './surface.js';

const feet = (number: number) => number * metresPerFoot;
const end = feet(rink.halfLengthFeet);
const side = feet(rink.halfWidthFeet);
const corner = feet(rink.cornerRadiusFeet);
const goal = feet(rink.goalLineFeet);
const blue = feet(rink.blueLineFeet);
/** Where the goal line meets the boards, which are round there. */
const goalLineEnd = side - corner + Math.sqrt(corner ** 2 - (goal - (end - corner)) ** 2);
const creaseRadius = feet(6);
const creaseHalf = feet(4);
const creaseDepth = feet(4.5);
const creaseAngle = degrees(Math.atan2(creaseHalf, creaseDepth));

/** One end, at the right (1) or the left (−1). */
const half = (to: 1 | -1): readonly PaintedMark[] => {
  const x = to * goal;
  const inwards = to === 1 ? 180 : 360;
  return [
    ...painted('red-line', segment(x, -goalLineEnd, x, goalLineEnd)),
    ...painted('red-line', segment(x, -feet(11), to * end, -feet(14)), segment(x, feet(11), to * end, feet(14))),
    ...painted('blue-line', segment(to * blue, -side, to * blue, side)),
    ...[-feet(22), feet(22)].flatMap((y) => [
      ...painted('red-line', circle(x - to * feet(20), y, feet(15)), dot(x - to * feet(20), y, feet(1))),
      ...painted('red-line', dot(to * (blue - feet(5)), y, feet(1))),
    ]),
    ...painted(
      'line',
      segment(x, -creaseHalf, x - to * creaseDepth, -creaseHalf),
      arc(x, 0, creaseRadius, inwards - creaseAngle, inwards + creaseAngle),
      segment(x - to * creaseDepth, creaseHalf, x, creaseHalf),
    ),
    ...painted('goal', ...box(x, x + to * feet(40 / 12), feet(3))),
  ];
};

export const iceRink: Surface = {
  id: 'ice-rink',
  name: 'Ice rink, 200 × 85 ft',
  sport: 'hockey',
  ground: 'ice',
  length: 2 * end,
  width: 2 * side,
  edge: [
    segment(-end + corner, -side, end - corner, -side),
    arc(end - corner, -side + corner, corner, 270, 360),
    segment(end, -side + corner, end, side - corner),
    arc(end - corner, side - corner, corner, 0, 90),
    segment(end - corner, side, -end + corner, side),
    arc(-end + corner, side - corner, corner, 90, 180),
    segment(-end, side - corner, -end, -side + corner),
    arc(-end + corner, -side + corner, corner, 180, 270),
  ],
  marks: [
    ...painted('red-line', segment(0, -side, 0, side)),
    ...painted('blue-line', circle(0, 0, feet(15)), dot(0, 0, feet(0.5))),
    ...painted('red-line', arc(0, -side, feet(10), 0, 180)),
    ...half(1),
    ...half(-1),
  ],
  source: 'NHL, Official Rules, rule 1',
};
