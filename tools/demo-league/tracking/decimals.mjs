const { round } = Math;

/**
 * Numbers as text, looked up: writing out decimals is what takes longest where there are millions.
 * @param {number} parts of one
 * @param {number} from
 * @param {number} to
 */
function decimals(parts, from, to) {
  const texts = Array.from({ length: (to - from) * parts + 1 }, (_, index) => String((from * parts + index) / parts));
  /** @param {number | undefined} value @returns {string} empty where there is none */
  return (value) => {
    if (value === undefined) return '';
    const index = round(value * parts);
    return texts[index - from * parts] ?? String(index / parts);
  };
}

export const inTenths = decimals(10, 0, 130);
export const inHundredths = decimals(100, -20, 260);
