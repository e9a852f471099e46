import { describe, expect, it } from '@jest/globals';
import { migrate } from './migrate.js';
import { testDatabase } from './testing/test-database.js';

describe('migrate', () => {
  it('lets programs that start at the same time take turns, each migration run once', async () => {
    const { url, dataSource } = await testDatabase({ empty: true });
    const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(ran.map((names) => names.length).sort()).toEqual([0, 0, dataSource.migrations.length]);
  });
});
