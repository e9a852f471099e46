import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import { secret } from './secret.js';
import { formTexts, readForm, secretTexts, settingsForm } from './settings-form.js';

const group = z.strictObject({
  key: z.string().meta({ title: 'Key', description: 'In addresses.' }),
  open: z.boolean().meta({ title: 'Open', description: 'To all.' }),
});
const schema = z.strictObject({
  folder: z.string().min(1).nullable().default(null).meta({ title: 'Folder', description: 'Where files lie.' }),
  port: z.int().meta({ title: 'Port', description: 'Of the server.' }),
  seasons: z.array(z.int()).default([2019, 2020]).meta({ title: 'Seasons', description: 'Years.' }),
  names: z.array(z.string()).optional().meta({ title: 'Names', description: 'Of clubs.' }),
  mode: z.enum(['fast', 'slow']).default('fast').meta({ title: 'Mode', description: 'How.' }),
  level: z.literal([1, 2]).optional().meta({ title: 'Level', description: 'How deep.' }),
  colours: z
    .array(z.strictObject({ of: z.string(), is: z.enum(['red', 'blue']) }))
    .default([{ of: 'home', is: 'red' }])
    .meta({ title: 'Colours', description: 'Of shirts.' }),
  league: group.default({ key: 'mlb', open: true }).meta({ title: 'League', description: 'Whose games.' }),
  token: secret({ title: 'Token', description: 'For the server.' }).default('canary-default').optional(),
});
const form = settingsForm(schema);
const field = (name: string) => form.find((one) => one.name === name);

describe('the form of a settings schema', () => {
  it('[P05] has a field for each setting, groups laid flat, with type, default and whether it must be set', () => {
    expect(form.map(({ name, type, required, default: value }) => [name, type, required, value])).toEqual([
      ['folder', 'text', false, null],
      ['port', 'number', true, null],
      ['seasons', 'list', false, '2019, 2020'],
      ['names', 'list', false, null],
      ['mode', 'choice', false, 'fast'],
      ['level', 'choice', false, null],
      ['colours', 'list', false, 'home | red'],
      ['league.key', 'text', false, 'mlb'],
      ['league.open', 'boolean', false, 'true'],
      ['token', 'secret', false, null],
    ]);
    expect(field('mode')?.choices).toEqual(['fast', 'slow']);
    expect(field('level')?.choices).toEqual(['1', '2']);
    expect(field('league.key')).toMatchObject({ title: 'League: Key', description: 'In addresses.' });
  });

  it('[P05] never shows a secret, only whether it is set', () => {
    const settings = schema.parse({ port: 1, token: 'canary-1' });
    expect(JSON.stringify([form, formTexts(form, settings)])).not.toContain('canary');
    expect(secretTexts(form, settings)).toEqual({ token: 'canary-1' });
    expect(secretTexts(form, { token: '' })).toEqual({});
  });

  it('[P05] reads what was typed as the schema takes it, and takes what is empty as the form says', () => {
    const texts = {
      folder: ' ',
      port: '80',
      seasons: '2019,2021',
      names: 'A, B\nC',
      mode: 'slow',
      colours: 'home | red\n away|blue',
      'league.open': 'false',
    };
    expect(readForm(form, { ...texts, level: '2', token: 't', '__proto__.x': 'y' })).toEqual({
      port: 80,
      seasons: [2019, 2021],
      names: ['A, B', 'C'],
      mode: 'slow',
      colours: [
        { of: 'home', is: 'red' },
        { of: 'away', is: 'blue' },
      ],
      level: 2,
      league: { key: 'mlb', open: false },
      token: 't',
    });
  });

  it('keeps what does not fit as it was typed, so that the schema can say what it wants', () => {
    const typed = readForm(form, { port: 'http', 'league.open': 'maybe', 'league.key': 'x', colours: 'a | red | b' });
    const faults = schema.safeParse(typed).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    expect(faults).toEqual([
      'port: Invalid input: expected number, received string',
      'colours.0: Invalid input: expected object, received string',
      'league.open: Invalid input: expected boolean, received string',
    ]);
  });

  it('[P05] gives the same settings back from what it shows of them', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((text) => text.trim() === text);
    const settings = fc.record({
      folder: fc.option(words),
      port: fc.integer(),
      seasons: fc.array(fc.integer(), { minLength: 1 }),
      names: fc.array(words, { minLength: 1 }),
      mode: fc.constantFrom('fast', 'slow'),
      level: fc.constantFrom(1, 2),
      colours: fc.array(
        fc.record({ of: words.filter((of) => !of.includes('|')), is: fc.constantFrom('red', 'blue') }),
        {
          minLength: 1,
        },
      ),
      league: fc.record({ key: words, open: fc.boolean() }),
    });
    fc.assert(
      fc.property(settings, (value) => {
        expect(schema.parse(readForm(form, formTexts(form, value)))).toEqual(schema.parse(value));
      }),
    );
  });

  it('takes the input side of a transform, and the output of a preprocess', () => {
    const piped = z.strictObject({
      years: z.string().transform((text) => text.split(',')),
      count: z.preprocess((value) => value ?? 1, z.int()),
    });
    expect(settingsForm(piped).map(({ type }) => type)).toEqual(['text', 'number']);
  });

  it('refuses what no form can show, naming the setting', () => {
    const counts = z.object({ counts: z.array(z.object({ of: z.string(), times: z.number() })) });
    expect(() => settingsForm(counts)).toThrow('settings.counts');
    const nested = z.object({ deep: z.object({ map: z.record(z.string(), z.string()) }) });
    expect(() => settingsForm(nested)).toThrow('settings.deep.map: a form cannot show a record');
    expect(() => settingsForm(z.object({ keys: z.array(secret({ title: 'K', description: 'K' })) }))).toThrow(
      'settings.keys',
    );
  });
});
