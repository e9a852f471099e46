export { sensorCleaning } from './sensor-cleaning.processor.js';
