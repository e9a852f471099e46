'use client';

import { SparkView, type Spark } from '@fieldhouse/web-charts/live';
import { memo } from 'react';
import { StatusShape } from '../status-shape.js';
import type { Tile } from '../tile.prepare.js';

/** The bar reaches so far beyond the limit. */
const reach = 1.5;

interface PlayerTileProps {
  readonly tile: Tile;
  readonly spark: Spark;
  readonly href: string;
}

/** Read from two metres: how somebody stands, and the one number behind it. Drawn anew only where something of it has changed. */
export const PlayerTile = memo(
  function PlayerTile({ tile, spark, href }: PlayerTileProps) {
    const { status, share } = tile;
    return (
      <article className={`tile ${status.kind} ${tile.freshness}${status.word === 'Act' ? ' unseen-alert' : ''}`}>
        <p className="status">
          <StatusShape kind={status.kind} />
          <b>{status.word}</b>
          <span className="played">
            <span className="unseen">in the session for </span>
            {tile.onField}
          </span>
        </p>
        <h3>
          <a href={href}>
            <b>{tile.number}</b> {tile.name}
          </a>
        </h3>
        <div className="behind">
          <p className="figure">{tile.figure}</p>
          <SparkView spark={spark} />
        </div>
        <p className="tiny muted label">{tile.label}</p>
        <svg className="against" viewBox="0 0 150 8" preserveAspectRatio="none" aria-hidden="true">
          <rect className="all" width="150" height="8" />
          {share !== null && <rect className="part" width={Math.min(reach, Math.max(0, share)) * 100} height="8" />}
          {tile.isLimited && <rect className="bound" x="99" width="2" height="8" />}
        </svg>
        <p className="tiny limits">
          <span>{tile.shareText}</span>
          <span className="muted">{tile.limitText}</span>
        </p>
      </article>
    );
  },
  (before, after) => before.href === after.href && same(before.tile, after.tile) && same(before.spark, after.spark),
);

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);
