export { readingsOf } from './readings.js';
export { sampleBatch, type SampleBatch } from './sample-batch.js';
export { stadiumSensors, type BatchInlet } from './stadium-sensors.source.js';
