/**
 * The Harbor League: clubs and towns are invented. No code here is that of a real club.
 * @typedef {object} Club
 * @property {string} code three letters, as in file names
 * @property {'A' | 'N'} conference letter in `.EVA`, `.EVN`
 * @property {0 | 1} division clubs of one division meet most often
 * @property {string} city
 * @property {string} nickname
 */

/** An invented league writes them out in the TEAM file, where published ones have the letter. */
export const conferences = { A: 'Tidewater Conference', N: 'Upland Conference' };

/** @type {readonly Club[]} */
export const clubs = [
  { code: 'ADP', conference: 'A', division: 0, city: 'Alder Point', nickname: 'Herons' },
  { code: 'BRK', conference: 'A', division: 0, city: 'Brannock', nickname: 'Millers' },
  { code: 'GRW', conference: 'A', division: 0, city: 'Graywater', nickname: 'Pilots' },
  { code: 'CDH', conference: 'A', division: 1, city: 'Cinder Hill', nickname: 'Foxes' },
  { code: 'DNP', conference: 'A', division: 1, city: 'Duneport', nickname: 'Lamplighters' },
  { code: 'FCO', conference: 'A', division: 1, city: 'Fallow Creek', nickname: 'Owls' },
  { code: 'EMA', conference: 'N', division: 0, city: 'Eastmere', nickname: 'Anchors' },
  { code: 'HWY', conference: 'N', division: 0, city: 'Holloway', nickname: 'Comets' },
  { code: 'JNF', conference: 'N', division: 0, city: 'Juniper Falls', nickname: 'Otters' },
  { code: 'KSB', conference: 'N', division: 1, city: 'Kestrel Bay', nickname: 'Admirals' },
  { code: 'LKQ', conference: 'N', division: 1, city: 'Larkspur', nickname: 'Quarrymen' },
  { code: 'MGT', conference: 'N', division: 1, city: 'Marrow Glen', nickname: 'Thrushes' },
];
