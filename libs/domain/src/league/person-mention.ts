import { foldName } from '../name.js';
import type { ExternalId } from '../identity.js';
import { mention, type DomainRecord } from '../record.js';
import { person } from './records.js';

/**
 * Names somebody whom a source knows by an id, and perhaps by a name. Without one he is "Player 592332" until a register or a
 * roster tells how he is called.
 */
export function personMention(ref: ExternalId, name: string | null = null): DomainRecord<typeof person> {
  const fullName = name ?? `Player ${ref.slice(ref.indexOf(':') + 1)}`;
  const blank = name === null ? -1 : name.indexOf(' ');
  return mention(person, {
    ref,
    fullName,
    firstName: blank < 0 ? null : fullName.slice(0, blank),
    lastName: fullName.slice(blank + 1),
    searchName: foldName(fullName),
    nameAuthority: name === null ? 0 : 1,
    birthDate: null,
    birthPlace: null,
    heightMetres: null,
    massKilograms: null,
    bats: null,
    throws: null,
    shoots: null,
  });
}
