import { FolderLake } from './folder/folder-lake.js';
import type { Lake } from './lake.port.js';
import type { LakeSettings } from './lake.settings.js';

/**
 * The lake that the settings choose: S3 where they name a bucket, else a folder.
 * @throws Error the bucket cannot be used, or only one half of its key is set
 */
export async function startLake(settings: LakeSettings): Promise<Lake> {
  const { LAKE_S3_BUCKET: bucket, LAKE_S3_KEY: key, LAKE_S3_SECRET: secret } = settings;
  if (bucket === undefined) return FolderLake.open(settings.LAKE_FOLDER);
  if ((key === undefined) !== (secret === undefined)) throw new Error('LAKE_S3_KEY and LAKE_S3_SECRET go together');
  // Nobody else needs to load Amazon's client.
  const { S3Lake } = await import('./s3/s3-lake.js');
  return S3Lake.open({
    bucket,
    region: settings.LAKE_S3_REGION,
    endpoint: settings.LAKE_S3_ENDPOINT,
    credentials: key !== undefined && secret !== undefined ? { key, secret } : undefined,
    pathStyle: settings.LAKE_S3_PATH_STYLE,
  });
}
