import '@fieldhouse/web-charts/styles/injuries.css';
import './stint.css';
import { injuryRoutes } from '@fieldhouse/contracts';
import { downloadAddress } from '@fieldhouse/web-client';
import { SectionHead } from '@fieldhouse/web-ui';
import { shown, shownOrRefusal } from '../../../../api/api.js';
import { reader } from '../../../../api/session.js';
import { injuriesHref, playerHref, type PageProps } from '../../../../frame/addresses.js';
import { Page } from '../../../../frame/page.js';
import { SaveAnalysis } from '../../../../parts/stint/save-analysis.js';
import { StintBody } from '../../../../parts/stint/stint-body.js';
import { joinedProvenance } from '../../../../parts/stint/stint-provenance.js';
import { stintAddress, stintView, windowQuery } from '../../../../parts/stint/stint-view.js';
import { injuryName, viewTitle } from '../../../../parts/stint/stint-words.js';
import { SaidBefore } from '../../../../parts/said-before.js';
import { saveAnalysis } from './save-analysis.action.js';

/** A stint on the injured list, and the player before and after it; all of the view is in the address. */
export default async function StintPage({ params, searchParams }: PageProps<{ stint: string }>) {
  const { stint: id } = await params;
  const query = await searchParams;
  const view = stintView(query);
  const ofPitches = view.of === 'pitches';
  const { show, type, hand } = view;
  const pitchInput = { params: { stint: id }, query: { ...windowQuery(view), show, type, hand } };
  const atBatInput = {
    params: { stint: id },
    query: ofPitches ? { offSeason: windowQuery(view).offSeason } : windowQuery(view),
  };
  const [answer, pitches, appearances, { account }] = await Promise.all([
    shown(injuryRoutes.stint, { params: { stint: id } }),
    ofPitches ? shownOrRefusal(injuryRoutes.pitchWindow, pitchInput) : null,
    shownOrRefusal(injuryRoutes.appearanceWindow, atBatInput),
    reader(),
  ]);
  const { stint } = answer;
  const windows = [pitches, appearances].flatMap((told) => (told !== null && 'answer' in told ? [told.answer] : []));
  const file = (format: 'csv' | 'json') =>
    ofPitches
      ? downloadAddress(injuryRoutes.pitchWindow, pitchInput, format)
      : downloadAddress(injuryRoutes.appearanceWindow, atBatInput, format);
  const address = stintAddress(id, query)({});
  const name = stint.person?.name ?? stint.playerName;
  return (
    <Page
      title={`${name}: before and after, ${injuryName(stint)}`}
      provenance={joinedProvenance(answer.provenance, ...windows.map((window) => window.provenance))}
      crumbs={[
        { label: 'Injuries', href: injuriesHref() },
        stint.person === null ? { label: name } : { label: name, href: playerHref(stint.person.id) },
        { label: injuryName(stint) },
      ]}
    >
      <SaidBefore />
      <StintBody
        answer={answer}
        view={view}
        query={query}
        pitches={pitches}
        appearances={appearances}
        files={{ csv: hasCsv(ofPitches) ? file('csv') : undefined, json: file('json') }}
      >
        <section id="save">
          <SectionHead title="Keep this analysis" line="stint, window and filter, as they stand in the address" />
          <SaveAnalysis
            title={viewTitle(stint, view)}
            address={address}
            loggedIn={account !== null}
            save={saveAnalysis}
          />
        </section>
      </StintBody>
    </Page>
  );
}

/** A route prints CSV where it says which of its lists. */
function hasCsv(ofPitches: boolean): boolean {
  return (ofPitches ? injuryRoutes.pitchWindow : injuryRoutes.appearanceWindow).list !== undefined;
}
