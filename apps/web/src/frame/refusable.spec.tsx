import type { Problem } from '@fieldhouse/contracts';
import { ApiProblem } from '@fieldhouse/web-client';
import { describe, expect, it, jest } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { orRefused } from '../api/refusal.js';
import { wordsOf } from '../parts/names.fixture.js';

jest.unstable_mockModule('./page-path.js', () => ({ pagePath: async () => '/injuries?area=nonsense&year=2019' }));
const { refusable } = await import('./refusable.js');

const problem = (status: number, faults?: Problem['faults']) =>
  new ApiProblem({
    type: 'about:blank',
    title: 'Wrong input',
    status,
    code: 'http.wrong-input',
    detail: 'What the API says.',
    requestId: 'r1',
    ...(faults === undefined ? {} : { faults }),
  });
const pageOf = (error: unknown) => refusable<object>(async () => orRefused(error))({});
const wrongArea = { where: 'query.area', message: 'must be one of arm, leg' };

describe('a page whose address carries choices', () => {
  it('[E07] says what is wrong in the address and leads back to the page without it', async () => {
    const html = renderToStaticMarkup(await pageOf(problem(400, [wrongArea])));
    expect(wordsOf(html)).toContain('“area” must be one of arm, leg.');
    expect(html).toContain('<a href="/injuries">');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  });

  it('says what the API says where no single field is wrong', async () => {
    expect(wordsOf(renderToStaticMarkup(await pageOf(problem(400))))).toContain('What the API says.');
  });

  it('is not found where the thing does not exist, or its own address means nothing', async () => {
    const wrongId = { where: 'params.club', message: 'must be an id' };
    for (const error of [problem(404), problem(400, [wrongId]), problem(400, [wrongId, wrongArea])])
      await expect(pageOf(error)).rejects.toMatchObject({ digest: 'NEXT_HTTP_ERROR_FALLBACK;404' });
  });

  it('leaves everything else to the page for errors', async () => {
    for (const error of [problem(503), new Error('broken')]) await expect(pageOf(error)).rejects.toBe(error);
  });
});
