import type { leagueRoutes, RouteOutput } from '@fieldhouse/contracts';
import { formatMetric } from '@fieldhouse/domain';
import { ClubColour, MetricTerm, SmallSample } from '@fieldhouse/web-ui';
import { leadersHref, playerHref } from '../frame/addresses.js';

type Answer = RouteOutput<typeof leagueRoutes.leaderCards>;
type Card = Answer['cards'][number];

/** The first five of each headline metric, each with its share of the best. */
export function LeaderCards({
  answer,
  only = null,
}: {
  readonly answer: Answer;
  /** Metric ids; null: all. */
  readonly only?: readonly string[] | null;
}) {
  const { league, season } = answer;
  const cards = answer.cards.filter(({ metric }) => only === null || only.includes(metric.id));
  return (
    <div className="cards leader-cards">
      {cards.map((card) => (
        <div key={card.metric.id} className="card leader-card">
          <h3>
            <MetricTerm metric={card.metric} id={`card-${league.key}-${card.metric.id}`}>
              {card.metric.name}
            </MetricTerm>
          </h3>
          <p className="tiny muted">{noteOf(card)}</p>
          {card.rows.length === 0 && <p className="muted small">Nobody qualifies yet.</p>}
          <ol hidden={card.rows.length === 0}>
            {card.rows.map((row) => (
              <li key={row.person.id}>
                <span className="muted place">{row.rank}</span>
                <a href={playerHref(row.person.id, { season: season.label })}>{row.person.name}</a>
                <span className="club muted tiny">
                  <ClubColour colour={row.clubs[0]?.colour ?? null} />
                  {row.clubs[0]?.abbreviation}
                </span>
                <b className="value">{formatMetric(row.value, card.metric.format)}</b>
                <ShareBar value={row.value} card={card} />
                {row.small && <SmallSample />}
              </li>
            ))}
          </ol>
          <a className="small" href={leadersHref(league, season.label, card.metric.id)}>
            All {card.metric.abbreviation} leaders
          </a>
        </div>
      ))}
    </div>
  );
}

function noteOf({ metric, qualifier }: Card): string {
  const direction = metric.better === 'lower' ? 'Lower is better. ' : '';
  return `${direction}${qualifier ?? 'No minimum.'}`;
}

/** The best has the full width; where lower is better, the others have the share that the best has of theirs. */
function ShareBar({ value, card }: { readonly value: number; readonly card: Card }) {
  const best = card.rows[0]?.value ?? 0;
  const share = card.metric.better === 'lower' ? best / value : value / best;
  if (!Number.isFinite(share) || share < 0) return null;
  return (
    <svg className="share" aria-hidden="true">
      <rect width={`${Math.min(100, share * 100).toFixed(1)}%`} height="2" />
    </svg>
  );
}
