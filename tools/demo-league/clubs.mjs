/**
 * The Harbor League: clubs and towns are invented. No code here is that of a real club.
 * @typedef {object} Club
 * @property {string} code three letters, as in file names
 * @property {'A' | 'N'} conference letter in `.EVA`, `.EVN`
 * @property {0 | 1} division clubs of one division meet most often
 * @property {string} city
 * @property {string} nickname
 * @property {string} colour `#rrggbb`, 3:1 and more on light and dark pages
 * @property {number} number id where sources count clubs, as in transactions
 * @property {string} farm the club below it: reserves wait and the injured come back there
 */

/** An invented league writes them out in the TEAM file, where published ones have the letter. */
export const conferences = { A: 'Tidewater Conference', N: 'Upland Conference' };
/** Divisions of each conference, by the number that its clubs carry. */
export const divisions = { A: ['Sound Division', 'Cape Division'], N: ['Ridge Division', 'Vale Division'] };

/** @type {readonly Club[]} */
export const clubs = [
  {
    code: 'ADP',
    conference: 'A',
    division: 0,
    city: 'Alder Point',
    nickname: 'Herons',
    colour: '#1b7f9e',
    number: 901,
    farm: 'Saltmarsh Terns',
  },
  {
    code: 'BRK',
    conference: 'A',
    division: 0,
    city: 'Brannock',
    nickname: 'Millers',
    colour: '#a3701f',
    number: 902,
    farm: 'Oakhollow Carders',
  },
  {
    code: 'GRW',
    conference: 'A',
    division: 0,
    city: 'Graywater',
    nickname: 'Pilots',
    colour: '#667c92',
    number: 903,
    farm: 'Lowen Ferry Skippers',
  },
  {
    code: 'CDH',
    conference: 'A',
    division: 1,
    city: 'Cinder Hill',
    nickname: 'Foxes',
    colour: '#cc4f1d',
    number: 904,
    farm: 'Emberton Vixens',
  },
  {
    code: 'DNP',
    conference: 'A',
    division: 1,
    city: 'Duneport',
    nickname: 'Lamplighters',
    colour: '#b0850c',
    number: 905,
    farm: 'Sandgate Beacons',
  },
  {
    code: 'FCO',
    conference: 'A',
    division: 1,
    city: 'Fallow Creek',
    nickname: 'Owls',
    colour: '#7d5fb0',
    number: 906,
    farm: 'Thistledown Barn Owls',
  },
  {
    code: 'EMA',
    conference: 'N',
    division: 0,
    city: 'Eastmere',
    nickname: 'Anchors',
    colour: '#3f6cc4',
    number: 907,
    farm: 'Westmere Buoys',
  },
  {
    code: 'HWY',
    conference: 'N',
    division: 0,
    city: 'Holloway',
    nickname: 'Comets',
    colour: '#c73e6d',
    number: 908,
    farm: 'Nether Holloway Sparks',
  },
  {
    code: 'JNF',
    conference: 'N',
    division: 0,
    city: 'Juniper Falls',
    nickname: 'Otters',
    colour: '#93654a',
    number: 909,
    farm: 'Pinebrook Weasels',
  },
  {
    code: 'KSB',
    conference: 'N',
    division: 1,
    city: 'Kestrel Bay',
    nickname: 'Admirals',
    colour: '#1f8a6c',
    number: 910,
    farm: 'Gannet Cove Ensigns',
  },
  {
    code: 'LKQ',
    conference: 'N',
    division: 1,
    city: 'Larkspur',
    nickname: 'Quarrymen',
    colour: '#758038',
    number: 911,
    farm: 'Flint Valley Masons',
  },
  {
    code: 'MGT',
    conference: 'N',
    division: 1,
    city: 'Marrow Glen',
    nickname: 'Thrushes',
    colour: '#a8559f',
    number: 912,
    farm: 'Briar Glen Wrens',
  },
];
