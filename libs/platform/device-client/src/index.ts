export { DeviceClient, type DeviceClientOptions } from './device-client.js';
export { KeptBatches, type Batch } from './kept-batches.js';
export { SampleBatcher } from './sample-batcher.js';
