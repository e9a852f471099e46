/** `npm run simulate -- --stadium KEY`: a match of the fictional league in play, by devices that publish over MQTT; see --help. */
import { launch } from './recordings/launch.mjs';

await launch('tools/stadium-simulator/main.ts');
