import { handOut, schema } from './job-statements.js';

const table = `${schema}.fieldhouse_group_begin`;

/**
 * Jobs that are held to a rate a group. Which of a group began within the last seconds is kept in a table of our own, for a
 * job's row tells of its last try alone. Takers of one name take turns, so that none overlooks what another begins.
 */
export const groupSql = {
  /** Taking turns with others, as making a table twice at once fails. */
  create: `
      create table if not exists ${table} (name text not null, grp text not null, began_on timestamptz not null);
      create index if not exists fieldhouse_group_begin_name on ${table} (name, began_on)`,
  /** $1 name. */
  turn: `select pg_advisory_xact_lock(hashtext('fieldhouse groups ' || $1::text))`,
  /** $1 name, $2 seconds. */
  forget: `delete from ${table} where name = $1 and began_on <= clock_timestamp() - $2::float * interval '1s'`,
  /** $1 name, $2 most, $3 jobs a group, $4 seconds that jobs just taken may be silent → rows of jobs. After `forget`. */
  take: `
      with begun as (select grp, count(*)::int as jobs from ${table} where name = $1 group by grp),
      next as (
        select j.id, j.priority, j.created_on, j.data->>'group' as grp, coalesce(b.jobs, 0) as jobs
        from ${schema}.job j left join begun b on b.grp = j.data->>'group'
        where j.name = $1 and j.state < 'active' and j.start_after <= now() and coalesce(b.jobs, 0) < $3::int
        order by j.priority desc, j.created_on, j.id
        limit $2
        for update of j skip locked
      ),
      chosen as (
        select id, grp from (
          select id, grp, jobs + row_number() over (partition by grp order by priority desc, created_on, id) as nth from next
        ) as counted where grp is null or nth <= $3::int
      ),
      logged as (insert into ${table} select $1, grp, clock_timestamp() from chosen where grp is not null)
${handOut('chosen', '$4')}`,
  /** $1 name, $2 jobs a group, $3 its seconds; both null where groups are held to nothing → seconds. */
  nextDue: `
      with full_groups as (
        select grp, min(began_on) + $3::float * interval '1s' as free_at
        from ${table} where name = $1 and began_on > clock_timestamp() - $3::float * interval '1s'
        group by grp having count(*) >= $2::int
      )
      select extract(epoch from min(greatest(j.start_after, f.free_at)) - clock_timestamp())::float as seconds
      from ${schema}.job j left join full_groups f on f.grp = j.data->>'group'
      where j.name = $1 and j.state < 'active'`,
} as const;
