import {
  fact,
  foldName,
  kilogramsPerPound,
  metresPerFoot,
  metresPerInch,
  person,
  personMention,
  type DomainRecord,
} from '@fieldhouse/domain';
import type { GameRefs } from './game-refs.js';
import type { FeedPlayer } from './live-feed.schema.js';

/** Everybody whom the game's rows refer to, with what its feed tells of them. */
export function* playerRecords(
  players: Readonly<Record<string, FeedPlayer>>,
  { persons }: GameRefs,
): Generator<DomainRecord> {
  for (const [id, ref] of persons) {
    const player = players[`ID${id}`];
    yield player === undefined ? personMention(ref) : playerRecord(ref, player);
  }
}

function playerRecord(ref: string, player: FeedPlayer): DomainRecord<typeof person> {
  const fullName = player.fullName.trim();
  const place = [player.birthCity, player.birthStateProvince, player.birthCountry].filter((part) => part);
  return fact(person, {
    ref,
    fullName,
    firstName: player.useName ?? player.firstName ?? null,
    lastName: player.useLastName ?? player.lastName ?? fullName,
    searchName: foldName(fullName),
    nameAuthority: 1,
    birthDate: player.birthDate ?? null,
    birthPlace: place.length === 0 ? null : place.join(', '),
    heightMetres: metresOf(player.height),
    massKilograms: player.weight === undefined ? null : player.weight * kilogramsPerPound,
    bats: sideOf(player.batSide?.code),
    throws: sideOf(player.pitchHand?.code),
    shoots: null,
  });
}

/** `6' 2"` */
function metresOf(height: string | undefined): number | null {
  const [, feet, inches] = /^(\d+)' ?(\d+)"?$/.exec(height ?? '') ?? [];
  return feet === undefined ? null : Number(feet) * metresPerFoot + Number(inches) * metresPerInch;
}

/** MLB's S, a switch hitter, is B: both. */
const sideOf = (code: string | undefined) => (code === 'S' ? 'B' : code === 'L' || code === 'R' ? code : null);
