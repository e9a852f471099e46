import { describe, expect, it } from '@jest/globals';
import { cookieFrom } from './set-cookie.js';

describe('a cookie that the API gives', () => {
  it('keeps its name, value and limits', () => {
    expect(cookieFrom('session=a%2Fb=; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax')).toEqual({
      name: 'session',
      value: 'a/b=',
      path: '/',
      maxAge: 60,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    });
  });

  it('keeps the date on which it ends', () => {
    expect(cookieFrom('s=; Expires=Thu, 01 Jan 1970 00:00:00 GMT')?.expires?.getTime()).toBe(0);
  });

  it('takes no cookie from a line without a name', () => {
    expect(cookieFrom('=x; Path=/')).toBeNull();
    expect(cookieFrom('')).toBeNull();
  });
});
