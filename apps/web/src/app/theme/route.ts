import { themeCookie, themeFrom } from '@fieldhouse/web-ui';
import { localPath } from '../../frame/addresses.js';

/** Keeps the reader's theme in a cookie and goes back; a page's form, so that it needs no script. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const theme = themeFrom(String(form.get('theme')));
  const year = 365 * 24 * 60 * 60;
  return new Response(null, {
    status: 303,
    headers: {
      location: localPath(String(form.get('back'))),
      'set-cookie': `${themeCookie}=${theme}; Path=/; Max-Age=${theme === 'system' ? 0 : year}; SameSite=Lax`,
    },
  });
}
