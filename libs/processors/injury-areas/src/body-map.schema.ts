import { bodyAreas } from '@fieldhouse/domain/baseball';
import { z } from 'zod';
import type { BodyMapEntry } from './body-map.js';
import { defaultEntries } from './default-body-map.js';
import { bodyWords } from './injury-words.js';

const entry = z.strictObject({
  word: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .regex(/^[\p{L}\p{N} '’/&.-]+$/u, "may hold letters, digits, blanks and ' / & . -")
    .refine((word) => bodyWords(word).length > 0, 'holds no word that names a part of the body')
    .meta({
      title: 'Word',
      description: 'Whole words, as they stand in injury texts; of two that fit, the longer counts.',
    }),
  area: z.enum(bodyAreas).meta({ title: 'Area', description: 'The region of the body that it is of.' }),
});

/** The parameters of the processor: a {@link BodyMap}, by default the one delivered. */
export const bodyMapParameters = z.strictObject({
  entries: z
    .array(entry)
    .min(1)
    .max(2000)
    .superRefine((entries, context) => {
      const known = new Map<string, BodyMapEntry>();
      for (const [at, { word, area }] of entries.entries()) {
        const words = bodyWords(word).join(' ');
        const other = known.get(words);
        if (other !== undefined)
          context.addIssue({
            code: 'custom',
            path: [at, 'word'],
            message: `"${word}" stands twice, for ${other.area} and ${area}; delete one`,
          });
        known.set(words, { word, area });
      }
    })
    .default([...defaultEntries])
    .meta({ title: 'Body parts', description: 'Words of injury texts, and the area of the body that each is of.' }),
});
