import { areaWithin } from '@fieldhouse/domain/baseball';
import { describe, expect, it } from '@jest/globals';
import { compileBodyMap } from './compiled-body-map.js';
import { defaultBodyMap } from './default-body-map.js';
import { readInjury } from './injury.reader.js';

const map = compileBodyMap(defaultBodyMap);
const read = (text: string) => readInjury(text, map);
const inWords = (text: string) => {
  const { side, part, areas, kind } = read(text);
  return [side ?? '-', part ?? '-', areas.join('+'), kind].join(' ');
};

describe('readInjury', () => {
  it('[A09] reads side and area of a forearm strain', () => {
    expect(read('Right forearm strain')).toEqual({
      side: 'right',
      part: 'forearm',
      area: 'forearm',
      kind: 'strain',
      areas: ['forearm'],
    });
  });

  it.each([
    ['Left knee sprain', 'left'],
    ['Strained Lower Left Lat', 'left'],
    ['High right ankle sprain', 'right'],
    ['rght rotator cuff strain', 'right'],
    ['Riight hamstring strain', 'right'],
    ['leftoblique strain', 'left'],
    ['Patellar tendinopathy in both knees', 'both'],
    ['bilateral calf strains', 'both'],
    ['right and left achilles tendinitis', 'both'],
    ['Concussion and strained left ankle', null],
    ['Lower back strain', null],
    ['Alright', null],
    ['', null],
  ])('[A16] takes the side of the first injury from "%s"', (text, side) => {
    expect(read(text).side).toBe(side);
  });

  it('[A18] maps calf into the leg, and elbow to the elbow', () => {
    const { area } = read('Strained left calf');
    expect([area, areaWithin[area]]).toEqual(['lower-leg', 'leg']);
    expect(read('Right elbow soreness').area).toBe('elbow');
  });

  it.each([
    ['Right forearm strain', 'forearm'],
    ['Medial collateral ligament sprain', 'knee'],
    ['Tear of the meniscus', 'knee'],
    ['Patellar tendinitis', 'knee'],
    ['Plantar fasciitis', 'foot'],
    ['Irregular heartbeat', 'illness'],
    ['Inside the whip', 'unknown'],
  ])('[A19] finds no "arm", "lat", "ear" or "hip" inside the words of "%s"', (text, area) => {
    expect(read(text).areas).toEqual([area]);
  });

  it.each([
    ['Right elbow flexor mass strain', 'right flexor elbow strain'],
    ['Biceps tendinitis, left shoulder', 'left biceps shoulder tendinitis'],
    ['Torn ulnar collateral ligament in right thumb', 'right UCL hand tear'],
    ['Torn ulnar collateral ligament and capsule in left thumb', 'left UCL hand tear'],
    ['Left hip impingement and labral tear', 'left hip hip-groin impingement'],
    ['Strain in the back of his right shoulder', 'right shoulder shoulder strain'],
    ['Stress fracture on the right side of his lower spine', 'right spine back fracture'],
    ['Herniated disk in his neck', '- disc neck disc'],
    ['Left arm flexor strain', 'left flexor forearm strain'],
    ['Adductor strain on his right side', 'right adductor hip-groin strain'],
    ['Lower left back injury', 'left lower back back unspecified'],
    ['Stress fracture in his lower right leg', 'right lower leg lower-leg fracture'],
    ['A/C joint inflammation in right shoulder', 'right AC joint shoulder inflammation'],
  ])('lets a place that is named overrule where a structure mostly is: "%s"', (text, expected) => {
    expect(inWords(text)).toBe(expected);
  });

  it.each([
    ['Left abdominal and lower back strain', ['torso', 'back']],
    ['Sports hernia/left hip bursitis', ['torso', 'hip-groin']],
    ['Left arm weakness & neck discomfort', ['arm', 'neck']],
    ['Right shoulder rotator cuff inflammation and grade 2 lat strain', ['shoulder', 'back']],
    ['Left quad strain; left hamstring strain', ['upper-leg']],
    ['Blister on the middle finger of his left hand', ['hand']],
    ['Hand, foot, and mouth disease', ['illness']],
    ['Right biceps/triceps and elbow irritation', ['arm', 'elbow']],
  ])('[A21] gives every area of "%s", each once', (text, areas) => {
    expect(read(text).areas).toEqual(areas);
  });

  it.each([
    ['Left elbow strain', 'strain'],
    ['Left achilles Straiin', 'strain'],
    ['Right shoulder tendinits', 'tendinitis'],
    ['Patella tendonitis', 'tendinitis'],
    ['Right wrist inflamation', 'inflammation'],
    ['Left knee bursitis', 'inflammation'],
    ['Broken left hand', 'fracture'],
    ['Non-displaced rib fracture', 'fracture'],
    ['Displaced right collarbone', 'dislocation'],
    ['Left knee subluxation', 'dislocation'],
    ['Left wrist bone bruise', 'contusion'],
    ['Stress reaction in left foot', 'stress-reaction'],
    ['Left calf tenderness', 'soreness'],
    ['Inflamed nerve in his right hand', 'nerve'],
    ['Right ulnar nerve contusion', 'contusion'],
    ['Carpal tunnel syndrome', 'nerve'],
    ['Torn left pectoral tendon surgery', 'surgery'],
    ['Recovering from June 2012 Tommy John surgery', 'surgery'],
    ['Right shoulder rehab', 'surgery'],
    ['Recovery from right shin stress fracture', 'fracture'],
    ['Recovering from pneumonia', 'illness'],
    ['Gastritis', 'illness'],
    ['Left inner ear infection', 'infection'],
    ['Right middle finger nail avulsion', 'laceration'],
    ['Left knee and hip sprain', 'sprain'],
    ['Left elbow', 'unspecified'],
    ['Left wrist injury', 'unspecified'],
    ['', 'none'],
  ])('tells the kind of "%s"', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it('names one part by one name', () => {
    const parts = [
      'Strained left quadriceps',
      'Left quad strain',
      'Low back strain',
      'Lower back strain',
      'Pinky sprain',
    ];
    expect(parts.map((text) => read(text).part)).toEqual(['quad', 'quad', 'lower back', 'lower back', 'finger']);
    expect(read('Appendicitis')).toMatchObject({ part: null, area: 'illness' });
  });

  it('knows nothing where nothing is told, or nothing that the map has', () => {
    expect(read('')).toEqual({ side: null, part: null, area: 'unknown', kind: 'none', areas: ['unknown'] });
    expect(read('Non-baseball related issue')).toMatchObject({ area: 'unknown', kind: 'unspecified' });
  });
});
