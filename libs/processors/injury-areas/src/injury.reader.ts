import type { BodyArea, InjuryKind } from '@fieldhouse/domain/baseball';
import type { CompiledBodyMap, MappedPart, Precision } from './compiled-body-map.js';
import { injuriesOf, type NamedInjury, type Side } from './injury-text.js';
import { sharedStructures } from './injury-words.js';
import { KindRank } from './kind-words.js';

/** What a text says of an injury; side, part, area and kind are those of the first-named one. */
export interface InjuryReading {
  /** Null where none is told. */
  readonly side: Side | null;
  /** "calf", "rotator cuff"; null where none is named. */
  readonly part: string | null;
  /** `unknown` where the map knows no word of the text. */
  readonly area: BodyArea;
  readonly kind: InjuryKind;
  /** Of every injury in the text, each once, the first-named first; never empty. */
  readonly areas: readonly BodyArea[];
}

/**
 * Reads an injury text by a map of body parts.
 *
 * @param text as published: "Left hamstring strain and right knee bruise"
 */
export function readInjury(text: string, map: CompiledBodyMap): InjuryReading {
  const injuries = injuriesOf(text, map);
  const areas = [...new Set(injuries.flatMap((injury, at) => areasOf(injury, injuries.slice(0, at))))];
  const area = areas[0] ?? 'unknown';
  return {
    side: injuries[0]?.side ?? null,
    part: injuries[0] === undefined ? null : (namedPart(injuries[0])?.name ?? null),
    area,
    kind: kindOf(text, injuries, area),
    areas: areas.length > 0 ? areas : ['unknown'],
  };
}

/** A structure says more of what is hurt than the place that it is in. */
function namedPart({ parts }: NamedInjury): MappedPart | undefined {
  const order: readonly Precision[] = ['structure', 'place', 'vague', 'illness'];
  return order
    .map((precision) => parts.find((part) => part.precision === precision))
    .find((part) => part !== undefined);
}

/** A place says more of where than the structure that is hurt: "biceps tendinitis, left shoulder" is of the shoulder. */
function areasOf(injury: NamedInjury, before: readonly NamedInjury[]): readonly BodyArea[] {
  const order: readonly Precision[] = ['place', 'structure', 'vague', 'illness'];
  const of = (precision: Precision) => injury.parts.filter((part) => part.precision === precision);
  const best = order.map(of).find((parts) => parts.length > 0) ?? [];
  const isShared = best.every(({ name, precision }) => precision === 'structure' && sharedStructures.has(name ?? ''));
  const place = before.flatMap(({ parts }) => parts).findLast(({ precision }) => precision === 'place');
  return (isShared && best.length > 0 && place !== undefined ? [place] : best).map(({ area }) => area);
}

function kindOf(text: string, injuries: readonly NamedInjury[], area: BodyArea): InjuryKind {
  const kinds = injuries.flatMap(({ kind }) => kind ?? []);
  const told = kinds.find(({ rank }) => rank > KindRank.hint) ?? kinds[0];
  if (area === 'illness' && (told === undefined || told.rank < KindRank.told)) return 'illness';
  return told?.kind ?? (text.trim() === '' ? 'none' : 'unspecified');
}
