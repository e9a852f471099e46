/** Metres as the sport's readers say a height: 1.88 → "6′ 2″". */
export function heightText(metres: number): string {
  const inches = Math.round(metres / 0.0254);
  return `${Math.floor(inches / 12)}′ ${inches % 12}″`;
}

/** Kilograms as pounds: 106.6 → "235 lb". */
export function massText(kilograms: number): string {
  return `${Math.round(kilograms / 0.45359237)} lb`;
}

const sides: Readonly<Record<string, string>> = { L: 'left', R: 'right', B: 'both' };

/** "Bats left, throws right", "Catches left", as far as it is known; empty where nothing is. */
export function handsText(hands: {
  readonly bats: string | null;
  readonly throws: string | null;
  /** Of the stick; of one who catches, of the glove. */
  readonly shoots: string | null;
  readonly catches?: boolean;
}): string {
  const parts = [
    ['bats', hands.bats],
    ['throws', hands.throws],
    [hands.catches === true ? 'catches' : 'shoots', hands.shoots],
  ].flatMap(([verb, side]) => (side === null || side === undefined ? [] : [`${verb} ${sides[side] ?? side}`]));
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
