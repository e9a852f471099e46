/**
 * One measured thing. A bench file exports `bench(dataDir)` that resolves to some of these; the ids of acceptance rows
 * stand in the name, in brackets.
 * @typedef {object} Figure
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {string | null} peer what the same work was measured on besides
 * @property {number | null} peerValue
 * @property {number | null} ratio value over the peer's
 * @property {string} aim in words
 * @property {boolean | null} met null: no aim
 */

/**
 * A figure judged by its own value.
 * @param {string} name @param {number} value @param {string} unit @param {number} atMost
 * @returns {Figure}
 */
export const figure = (name, value, unit, atMost) => ({
  name,
  value: round(value),
  unit,
  peer: null,
  peerValue: null,
  ratio: null,
  aim: `at most ${atMost} ${unit}`,
  met: value <= atMost,
});

/**
 * A figure judged beside a peer.
 * @param {string} name @param {number} value @param {string} unit @param {string} peer @param {number} peerValue @param {number} atMost
 * @returns {Figure}
 */
export const compared = (name, value, unit, peer, peerValue, atMost) => ({
  name,
  value: round(value),
  unit,
  peer,
  peerValue: round(peerValue),
  ratio: round(value / peerValue),
  aim: `at most ${atMost} times the peer`,
  met: value / peerValue <= atMost,
});

/** Three significant digits. @param {number} value */
const round = (value) => Number(value.toPrecision(3));

/** As it is kept and shown, however a bench wrote it. @param {Figure} figure @returns {Figure} */
export const rounded = (figure) => ({
  ...figure,
  value: round(figure.value),
  peerValue: figure.peerValue === null ? null : round(figure.peerValue),
  ratio: figure.ratio === null ? null : round(figure.ratio),
});

/** @param {readonly Figure[]} figures */
export function table(figures) {
  const rows = figures.map(({ name, value, unit, peer, peerValue, ratio, aim, met }) => {
    const beside = peer === null ? '' : `${peer}: ${peerValue} ${unit} (× ${ratio})`;
    return `| ${name} | ${value} ${unit} | ${beside} | ${aim} | ${met === null ? '' : met ? 'yes' : '**no**'} |`;
  });
  return ['| what | measured | beside | aim | met |', '|---|---|---|---|---|', ...rows].join('\n');
}
