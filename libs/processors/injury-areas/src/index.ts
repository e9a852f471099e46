export type { BodyMap, BodyMapEntry } from './body-map.js';
export { compileBodyMap, type CompiledBodyMap } from './compiled-body-map.js';
export { defaultBodyMap } from './default-body-map.js';
export { injuryAreas } from './injury-areas.processor.js';
export { readInjury, type InjuryReading } from './injury.reader.js';
