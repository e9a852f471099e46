import { rink } from '@fieldhouse/domain/hockey';

const {
  halfLengthFeet: end,
  halfWidthFeet: side,
  goalLineFeet: goal,
  blueLineFeet: blue,
  cornerRadiusFeet: corner,
} = rink;

/* NHL rule 1, in feet: spots 20 ft in front of the goal line and 22 ft from the middle, circles of 15 ft, a crease of 6 ft. */
const spot = { x: goal - 20, y: 22 };
const neutral = { x: blue - 5, y: 22 };
const circle = 15;

/** Boards, from the centre line round the corners and back. */
const boards = `M0 ${-side}H${end - corner}A${corner} ${corner} 0 0 1 ${end} ${corner - side}V${side - corner}A${corner} ${corner} 0 0 1 ${end - corner} ${side}H0`;
/** How far from the middle the goal line meets the boards, which are round there. */
const goalLineEnd = side - corner + Math.sqrt(corner ** 2 - (goal - (end - corner)) ** 2);

/** The lines of a half of the rink to scale, its net at the right. */
export function RinkHalfLines() {
  return (
    <>
      <path className="ice" d={`${boards}z`} />
      <path className="red" d={`M${goal} ${-goalLineEnd}V${goalLineEnd}M${goal} -11L${end} -14M${goal} 11L${end} 14`} />
      <path className="blue-line" d={`M${blue} ${-side}V${side}`} />
      <path className="blue" d="M0 -15A15 15 0 0 1 0 15" />
      {[-spot.y, spot.y].map((y) => (
        <g key={y}>
          <circle className="red" cx={spot.x} cy={y} r={circle} />
          <circle className="spot" cx={spot.x} cy={y} r="1" />
          <circle className="spot" cx={neutral.x} cy={y} r="1" />
        </g>
      ))}
      <path className="crease" d={`M${goal} -4H${goal - 4.5}A6 6 0 0 0 ${goal - 4.5} 4H${goal}z`} />
      <path className="net" d={`M${goal} -3h2.2a1.2 1.2 0 0 1 1.2 1.2v3.6a1.2 1.2 0 0 1 -1.2 1.2h-2.2`} />
      <path className="centre-line" d={`M0 ${-side}V${side}`} />
      <path className="boards" d={boards} />
    </>
  );
}
