import { SectionHead } from '@fieldhouse/web-ui';

/** The steps, in words. */
export function Method() {
  return (
    <section id="method">
      <SectionHead title="How is this computed?" line="own method, close to but not the same as FanGraphs’" />
      <ol className="small steps">
        <li>
          Run expectancy: for every event of the regular season, the runs from there to the end of the half inning,
          averaged by bases and outs. Only half innings of the first eight innings that were played to the third out
          count: the ninth ends as soon as the home club leads.
        </li>
        <li>
          Run value of an event: expectancy after it, less before it, with the runs that scored; averaged over all
          innings. After the third out nothing more is expected.
        </li>
        <li>
          wOBA weights: run value above that of an out, times the scale that makes the league’s wOBA its on-base
          average. Intentional walks do not count.
        </li>
        <li>
          wRAA: wOBA above the league’s, divided by the scale, times plate appearances. wRC+: wRAA and what an average
          batter makes, in percent of what an average batter makes. Parks are not corrected for.
        </li>
        <li>
          RE24: a batter’s plate appearances by their run values, and the steals, times caught and pickoffs that he ran;
          a pitcher’s are all events while he pitched, with the sign turned.
        </li>
        <li>
          FIP: 13 times home runs, three times walks (all of them) and hit batters, less twice the strikeouts, an
          inning; and a constant that makes the league’s FIP its earned run average.
        </li>
      </ol>
    </section>
  );
}
