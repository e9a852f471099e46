import { sql, type Sql } from '@fieldhouse/read-model';

/** A list of what a person should look at; columns: note_key, source, season_id, local_date, sentence, reason, stint, candidates. */
export type ReviewList = 'unread' | 'unmatched' | 'ambiguous' | 'unknown' | 'unmapped' | 'impossible-date';

const noticesOf = (state: 'ambiguous' | 'unknown'): Sql => sql`
  select concat(p.source, '/', p.ref, '/', p.number) as note_key, p.source as source, p.season_id as season_id,
    n.local_date as local_date, t.text as sentence, concat(p.player_name, ': ', p.evidence) as reason,
    null as stint, p.candidates as candidates
  from notice_player p
  join injury_notice n on n.source = p.source and n.ref = p.ref and n.number = p.number
  join transaction_note t on t.source = p.source and t.ref = p.ref
  where p.state = ${state} and n.list = 'injured'`;

/** Each a statement of its own, without an order. */
export const reviewLists: Readonly<Record<ReviewList, Sql>> = {
  unread: sql`
    select concat(u.source, '/', u.ref) as note_key, u.source as source, u.season_id as season_id,
      u.local_date as local_date, u.text as sentence, u.reason as reason, null as stint, null as candidates
    from unread_note u`,
  unmatched: sql`
    select concat(u.source, '/', u.ref, '/', u.number) as note_key, u.source as source, u.season_id as season_id,
      u.local_date as local_date, t.text as sentence, concat(u.player_name, ': ', u.reason) as reason,
      null as stint, null as candidates
    from unmatched_notice u
    join transaction_note t on t.source = u.source and t.ref = u.ref`,
  ambiguous: noticesOf('ambiguous'),
  unknown: noticesOf('unknown'),
  unmapped: sql`
    select concat(s.source, '/', s.stint) as note_key, s.source as source, s.season_id as season_id,
      s.notice_date as local_date, s.text as sentence,
      concat(s.player_name, ': no word of the map stands in this text') as reason,
      s.stint as stint, null as candidates
    from injury_stint s
    join injury_reading r on r.stint = s.stint
    where r.area = 'unknown' and s.text <> ''`,
  'impossible-date': sql`
    select concat(s.source, '/', s.stint) as note_key, s.source as source, s.season_id as season_id,
      s.notice_date as local_date, s.text as sentence,
      concat(s.player_name, ': retroactive to ', s.retroactive_date, ', told on ', s.notice_date) as reason,
      s.stint as stint, null as candidates
    from injury_stint s
    where s.retroactive_impossible`,
};
