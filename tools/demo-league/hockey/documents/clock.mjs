/** @param {number} seconds @returns {string} `21:15`; minutes may be more than sixty */
export const clock = (seconds) =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;

/** To six places, as upstream does; nothing of nothing. @param {number} part @param {number} whole */
export const share = (part, whole) => (whole === 0 ? 0 : Math.round((part / whole) * 1e6) / 1e6);

/** Days on which clocks are changed in the seasons played. */
const summer = [
  ['2023-03-12', '2023-11-05'],
  ['2024-03-10', '2024-11-03'],
  ['2025-03-09', '2025-11-02'],
];

/** Hours of Eastern time behind UTC. @param {string} date */
export const easternOffset = (date) => (summer.some(([from = '', to = '']) => date >= from && date < to) ? 4 : 5);

/** @param {number} hours @returns {string} `-04:00` */
export const offset = (hours) => `-${String(hours).padStart(2, '0')}:00`;

/** Seven in the evening where it is played. @param {string} date @param {number} hoursBehind Eastern time */
export const startOf = (date, hoursBehind) =>
  `${new Date(Date.parse(date) + (19 + easternOffset(date) + hoursBehind) * 3_600_000).toISOString().slice(0, 19)}Z`;
