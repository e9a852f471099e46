/** `npm run replay -- DIR --stadium KEY --speed 4`: plays a recorded set through the devices of a stadium; see --help. */
import { launch } from './recordings/launch.mjs';

await launch('tools/stadium-replay/main.ts');
