import { describeSource } from '@fieldhouse/plugin-kit/testing';
import { TinyBroker } from './tiny-broker.js';
import { tinyStream } from './tiny-stream.source.js';

describeSource(tinyStream(new TinyBroker()), {
  folder: import.meta.url,
  settings: {},
  deliveries: {
    renames: [
      { n: 1, code: 'OAK', name: 'Oakwood Owls' },
      { n: 2, code: 'OAK', name: 'Oakwood Otters' },
    ],
  },
});
