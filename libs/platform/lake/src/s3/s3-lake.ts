import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { assertLakeAddress, assertLakeFolder } from '../address.js';
import { LakeDamageError, type Lake, type LakeObject } from '../lake.port.js';
import { byAge, folderPrefix, objectPrefix, parseVersionKey, versionKey, type VersionKey } from './object-key.js';

export interface S3LakeOptions {
  readonly bucket: string;
  readonly region: string;
  /** Another server than Amazon's. */
  readonly endpoint?: string | undefined;
  /** Without it: what the machine has, as a role. */
  readonly credentials?: { readonly key: string; readonly secret: string } | undefined;
  /** The bucket in the path and not in the host's name, as most servers of others want it. */
  readonly pathStyle: boolean;
}

interface Version extends VersionKey {
  readonly bytes: number;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const patience = { connectionTimeout: 5_000, requestTimeout: 60_000 };

/** A lake in a bucket of S3, or of a server that speaks as S3; any number of programs may use it at once. */
export class S3Lake implements Lake {
  private constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {}

  /** @throws Error there is no such bucket, or it may not be used; the message says which */
  static async open({ bucket, region, endpoint, credentials, pathStyle }: S3LakeOptions): Promise<S3Lake> {
    const client = new S3Client({
      region,
      forcePathStyle: pathStyle,
      requestHandler: patience,
      ...(endpoint !== undefined && { endpoint }),
      ...(credentials !== undefined && {
        credentials: { accessKeyId: credentials.key, secretAccessKey: credentials.secret },
      }),
    });
    try {
      await client.send(new HeadBucketCommand({ Bucket: bucket }));
    } catch (cause) {
      client.destroy();
      throw new Error(`the lake's bucket ${bucket} cannot be used: ${reasonOf(cause)}`, { cause });
    }
    return new S3Lake(client, bucket);
  }

  async put(address: string, bytes: Uint8Array): Promise<LakeObject> {
    assertLakeAddress(address);
    const hash = sha256(bytes);
    const newest = (await this.#versions(address)).at(-1);
    if (newest?.hash !== hash) await this.#store(versionKey(address, (newest?.number ?? 0) + 1, hash), bytes);
    return { address, bytes: bytes.byteLength, hash };
  }

  async get(address: string, hash?: string): Promise<Uint8Array | null> {
    assertLakeAddress(address);
    const versions = await this.#versions(address);
    const version = hash === undefined ? versions.at(-1) : versions.find((known) => known.hash === hash);
    if (version === undefined) return null;
    const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: version.key }));
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    if (sha256(bytes) !== version.hash) {
      throw new LakeDamageError(
        `${address}: the object ${version.key} of bucket ${this.bucket} no longer has the hash in its name; restore it, or ` +
          'remove it and fetch it again',
      );
    }
    return bytes;
  }

  async versions(address: string): Promise<readonly LakeObject[]> {
    assertLakeAddress(address);
    return (await this.#versions(address)).map(described);
  }

  async *list(folder: string): AsyncIterable<LakeObject> {
    assertLakeFolder(folder);
    let together: Version[] = [];
    for await (const version of this.#keys(folderPrefix(folder))) {
      if (together.length > 0 && together[0]!.address !== version.address) {
        yield described(inOrder(together).at(-1)!);
        together = [];
      }
      together.push(version);
    }
    if (together.length > 0) yield described(inOrder(together).at(-1)!);
  }

  async #versions(address: string): Promise<readonly Version[]> {
    const found: Version[] = [];
    for await (const version of this.#keys(objectPrefix(address))) found.push(version);
    return inOrder(found);
  }

  /** In the order of the keys. */
  async *#keys(prefix: string): AsyncIterable<Version> {
    for (let token: string | undefined; ;) {
      const page = await this.client.send(
        // Not every character of a key can stand in the answer's XML.
        new ListObjectsV2Command({
          Bucket: this.bucket,
          Prefix: prefix,
          ContinuationToken: token,
          EncodingType: 'url',
        }),
      );
      for (const { Key = '', Size = 0 } of page.Contents ?? []) {
        const version = parseVersionKey(decodeURIComponent(Key.replaceAll('+', ' ')));
        if (version !== null) yield { ...version, bytes: Size };
      }
      token = page.NextContinuationToken;
      if (!page.IsTruncated || token === undefined) return;
    }
  }

  async #store(key: string, bytes: Uint8Array): Promise<void> {
    try {
      await this.client.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: bytes, IfNoneMatch: '*' }));
    } catch (error) {
      // Another writer stored the same bytes: the hash is in the key.
      if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)) throw error;
    }
  }
}

/** Oldest first; the same bytes written by two programs at once count once. */
function inOrder(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted(byAge).filter((version, i, all) => version.hash !== all[i - 1]?.hash);
}

const described = ({ address, bytes, hash }: Version): LakeObject => ({ address, bytes, hash });

function reasonOf(cause: unknown): string {
  const status = cause instanceof S3ServiceException ? cause.$metadata.httpStatusCode : undefined;
  if (status === 404) return 'there is none of that name';
  if (status === 403 || status === 401) return 'the key does not open it';
  return (cause as Error).message;
}
