import type { NextConfig } from 'next';
import { fileURLToPath } from 'node:url';

const workspace = fileURLToPath(new URL('../..', import.meta.url));

/** The content-security policy has a nonce a request: it is set in src/proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
];

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: workspace,
  turbopack: { root: workspace },
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { authInterrupts: true },
  headers: async () => [{ source: '/:path*', headers }],
  /* A page that was refused comes without words: the gateway asks for them, see src/frame/refused-status.ts. */
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path*', has: [{ type: 'header', key: 'x-fieldhouse-refused' }], destination: '/no-page' },
    ],
  }),
};

export default config;
