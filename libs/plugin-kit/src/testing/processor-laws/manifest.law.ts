import type { Law } from '../law.js';
import { emptyTexts, idViolations } from '../plugin-folder.js';
import type { ProcessorSubject } from '../processor-cases.js';
import { spoiltSettings } from '../settings-fields.js';
import { documentationViolations } from '../source-laws/settings.law.js';

export const processorManifestLaw: Law<ProcessorSubject> = {
  id: 'K01',
  title: 'has a manifest that is complete and true to its folder, inputs and outputs that exist',
  violations: ({ processor, cases }) => {
    const { id, title, owner, version } = processor.manifest;
    return [
      ...idViolations(id, cases.folder),
      ...emptyTexts({ title, owner }),
      ...(Number.isInteger(version) && version >= 1 ? [] : [`the version ${version} is not 1, 2, 3 ...`]),
      ...(processor.inputs.length > 0 ? [] : ['there is no input']),
      ...(processor.outputs.length > 0 ? [] : ['there is no output']),
      ...processor.inputs.flatMap(({ of, partitionBy, orderBy }) =>
        [partitionBy, ...orderBy]
          .filter((column) => !Object.hasOwn(of.columns, column))
          .map((column) => `${of.kind} has no column ${column}`),
      ),
      ...windowViolations(processor),
    ];
  },
};

function windowViolations({ windows }: ProcessorSubject['processor']): readonly string[] {
  if (windows === undefined) return [];
  const { lengthsSeconds, allowedLatenessSeconds } = windows;
  return [
    ...(lengthsSeconds.length > 0 && lengthsSeconds.every((seconds) => seconds > 0) ? [] : ['a window has no length']),
    ...(allowedLatenessSeconds >= 0 ? [] : ['the allowed lateness is negative']),
  ];
}

export const parametersLaw: Law<ProcessorSubject> = {
  id: 'K02',
  title: 'describes its parameters, takes good ones and refuses wrong ones',
  violations: ({ processor, cases }) => {
    const good = cases.parameters ?? {};
    const parsed = processor.parameters.safeParse(good);
    if (!parsed.success) return [`the good parameters do not fit: ${parsed.error.message}`];
    const taken = spoiltSettings(processor.parameters, good).filter(
      ({ settings }) => processor.parameters.safeParse(settings).success,
    );
    return [...documentationViolations(processor.parameters), ...taken.map(({ what }) => `${what} is taken`)];
  },
};
