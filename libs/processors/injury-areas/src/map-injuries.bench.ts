import { compileBodyMap } from './compiled-body-map.js';
import { defaultBodyMap } from './default-body-map.js';
import { readInjury } from './injury.reader.js';
import { realInjuryTexts } from './real-injuries.fixture.js';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string;
  readonly peerValue: number;
  /** Ours over the peer's; below 1 is faster. */
  readonly ratio: number;
  readonly aim: string;
  readonly met: boolean;
}

const AIM_SECONDS = 1;

/**
 * How much CPU time of this process the texts of all real placements take to be mapped anew, the map's compiling with them;
 * beside a table of keywords looked for as substrings, the first of which says the area.
 *
 * @param dataDir folder that holds `baseball/injury_texts.csv`
 */
export async function bench(dataDir: string): Promise<Figure[]> {
  const texts = realInjuryTexts(dataDir).flatMap(({ text, count }) => Array.from({ length: count }, () => text));
  const value = cpuSeconds(() => {
    const map = compileBodyMap(defaultBodyMap);
    return texts.filter((text) => readInjury(text, map).area !== 'unknown').length;
  });
  const keywords = defaultBodyMap.entries.map(({ word }) => word);
  const peerValue = cpuSeconds(() => texts.filter((text) => keywords.some((word) => text.includes(word))).length);
  return [
    {
      name: `${texts.length} injury texts mapped to areas of the body, cold`,
      value,
      unit: 'CPU s',
      peer: 'the same words as substrings, first hit wins',
      peerValue,
      ratio: value / peerValue,
      aim: `at most ${AIM_SECONDS} s`,
      met: value <= AIM_SECONDS,
    },
  ];
}

function cpuSeconds(work: () => number): number {
  const before = process.cpuUsage();
  if (work() === 0) throw new Error('nothing was read');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
