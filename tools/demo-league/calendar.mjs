/** Days are counted as whole numbers since 1970. @param {string} date `2024-04-03` */
export const dayOf = (date) => Date.parse(date) / 86_400_000;

/** @param {number} day @returns {string} `2024-04-03` */
export const isoDate = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** @param {number} day @returns {number} */
export const yearOf = (day) => Number(isoDate(day).slice(0, 4));

const months = 'January February March April May June July August September October November December'.split(' ');

/** @param {number} day @returns {string} `April` */
export const monthOf = (day) => /** @type {string} */ (months[Number(isoDate(day).slice(5, 7)) - 1]);

/** As transactions write it. @param {number} day @param {number} [year] another than the day's @returns {string} `April 3, 2024` */
export const inWords = (day, year = yearOf(day)) => `${monthOf(day)} ${Number(isoDate(day).slice(8))}, ${year}`;
