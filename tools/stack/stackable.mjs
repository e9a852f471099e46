import { OwnInflux } from '../house/own-influx.mjs';
import { missingForKafka, OwnKafka } from '../house/own-kafka.mjs';
import { missingForS3, OwnS3 } from '../house/own-s3.mjs';
import { freePort } from '../test/platform.mjs';

/**
 * @typedef {object} Started
 * @property {Readonly<Record<string, string>>} settings of the programs, that make them use it
 * @property {string} address as the tests are told it
 * @property {() => Promise<void>} stop
 */

/**
 * A server that is started here, of one's own: another one is one more entry of the list.
 *
 * @typedef {object} Stackable
 * @property {string} name as it stands in the titles of the tests that need it
 * @property {string | null} testSetting where the tests look for its address; null: they start one each for themselves
 * @property {() => string | null} missing what is not on this machine
 * @property {(folder: string, say: (text: string) => void) => Promise<Started>} start on 127.0.0.1, at any free port, its data in the folder
 */

/** @type {readonly Stackable[]} */
export const stackable = [
  {
    name: 'Kafka',
    testSetting: 'FIELDHOUSE_TEST_KAFKA_BROKERS',
    missing: missingForKafka,
    async start(folder, say) {
      const kafka = new OwnKafka(folder);
      await kafka.start(say);
      return { settings: { KAFKA_BROKERS: kafka.brokers }, address: kafka.brokers, stop: () => kafka.stop() };
    },
  },
  {
    name: 'InfluxDB',
    testSetting: null,
    missing: () => (OwnInflux.isInstalled ? null : 'influxd not installed'),
    async start(folder) {
      const influx = new OwnInflux(folder, await freePort());
      await influx.start();
      return { settings: { INFLUX_URL: influx.url }, address: influx.url, stop: () => influx.stop() };
    },
  },
  {
    name: 'S3',
    testSetting: null,
    missing: missingForS3,
    async start(folder, say) {
      const s3 = new OwnS3(folder);
      await s3.start(say);
      s3.makeBucket('fieldhouse-lake');
      const settings = {
        LAKE_S3_BUCKET: 'fieldhouse-lake',
        LAKE_S3_ENDPOINT: s3.endpoint,
        LAKE_S3_KEY: s3.key,
        LAKE_S3_SECRET: s3.secret,
        LAKE_S3_PATH_STYLE: 'true',
      };
      return { settings, address: s3.endpoint, stop: () => s3.stop() };
    },
  },
];
