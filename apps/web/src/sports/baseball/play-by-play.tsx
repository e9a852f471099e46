import { DataTable, ordinalText, SectionHead, type TableColumn } from '@fieldhouse/web-ui';
import { playerHref } from '../../frame/addresses.js';
import { Bases } from './bases.js';
import type { BaseballGame } from './baseball-game.js';

type Play = BaseballGame['plays'][number];

/** Each play with the bases and outs before it, the score, and the source's own notation on hover. */
export function PlayByPlay({ answer }: { readonly answer: BaseballGame }) {
  const { game, plays, seasonLabel } = answer;
  const columns: readonly TableColumn<Play>[] = [
    {
      key: 'before',
      header: 'Before',
      title: 'Runners and outs before the play',
      align: 'start',
      cell: (play) => <Bases occupied={play.bases.map((runner) => runner !== null)} outs={play.outsBefore} />,
    },
    {
      key: 'score',
      header: `${game.away.abbreviation}–${game.home.abbreviation}`,
      title: 'Score before the play',
      cell: (play) => `${play.awayScore}–${play.homeScore}`,
    },
    {
      key: 'batter',
      header: 'Batter',
      align: 'start',
      cell: (play) => <a href={playerHref(play.batter.id, { season: seasonLabel })}>{play.batter.name}</a>,
    },
    {
      key: 'pitcher',
      header: 'Pitcher',
      align: 'start',
      cell: (play) => <a href={playerHref(play.pitcher.id, { season: seasonLabel })}>{play.pitcher.name}</a>,
    },
    {
      key: 'count',
      header: 'Count',
      title: 'Balls and strikes',
      cell: (play) => (play.balls === null || play.strikes === null ? '' : `${play.balls}-${play.strikes}`),
    },
    {
      key: 'play',
      header: 'Play',
      align: 'start',
      wide: true,
      cell: (play) => (
        <span title={`In the source: ${play.text}`}>{play.runs > 0 ? <b>{play.sentence}</b> : play.sentence}</span>
      ),
    },
    { key: 'runs', header: 'Runs', cell: (play) => (play.runs === 0 ? '' : <b>{play.runs}</b>) },
  ];
  const batting = (play: Play) => (play.half === 'top' ? game.away : game.home);
  return (
    <section>
      <SectionHead title="Play by play" line="bold: runs score · bases and outs before the play" />
      <DataTable
        name="plays"
        caption="Play by play"
        columns={columns}
        rows={plays}
        rowKey={(play) => String(play.sequence)}
        sort={null}
        rowClass={(play) => (play.runs > 0 ? 'scores' : undefined)}
        groupOf={(play) =>
          `${play.half === 'top' ? 'Top' : 'Bottom'} of the ${ordinalText(play.inning)}, ${batting(play).nickname}`
        }
      />
    </section>
  );
}
