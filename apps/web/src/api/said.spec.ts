import { describe, expect, it, jest } from '@jest/globals';

let path = '/';
const jar = new Map<string, { value: string }>();
jest.unstable_mockModule('../frame/page-path.js', () => ({ pagePath: async () => path }));
jest.unstable_mockModule('next/headers.js', () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => jar.set(name, { value }),
  }),
}));
const { goSaying, said, wordsFor } = await import('./said.js');

describe('what an action has said', () => {
  it('is read on the page that it leads to, and not on the next one', async () => {
    const leading = goSaying('/operations/runs?state=failed#first', 'The run waits again.');
    await expect(leading).rejects.toMatchObject({ digest: expect.stringContaining('/operations/runs?state=failed') });
    path = '/operations/runs?state=failed';
    expect(await said()).toBe('The run waits again.');
    for (path of ['/operations', '/operations/rejects', '/account']) expect(await said()).toBeNull();
  });

  it('is nothing where the cookie is none of ours', () => {
    for (const value of ['', 'hello', '"/"', '["/"]', '["/", 7]']) expect(wordsFor('/', value)).toBeNull();
  });
});
