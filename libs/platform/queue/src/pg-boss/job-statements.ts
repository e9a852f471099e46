export const schema = 'pgboss';

/**
 * What pg-boss has no call for, on its own table (schema version 24 of pg-boss 10.4, which is pinned). Every statement about
 * a running job names the try as well as the job: a process that lost a job to another cannot touch it any more.
 * The number of the try is `retry_count + 1`; it is raised when a job is handed out that was started before, as pg-boss does.
 */
export interface JobStatements {
  /** $1 name, $2 key → id of the job with this key that still waits. */
  readonly findWaiting: string;
  /** $1 name, $2 most, $3 seconds that jobs just taken may be silent → jobs. */
  readonly take: string;
  /** $1 name, $2 id, $3 try, $4 seconds → id. The job lives: its time starts anew. */
  readonly keepAlive: string;
  /** $1 names, $2 ids, $3 tries, of as many jobs. */
  readonly complete: string;
  /** $1 name, $2 id, $3 try, $4 seconds to wait, null to give up; $5 what happened. */
  readonly fail: string;
  /** $1 name, $2 id, $3 try. Back among the waiting ones, as if the try had not been. */
  readonly giveBack: string;
  /** $1 name, $2 id. */
  readonly cancel: string;
  /** $1 name → waiting, running, failed, oldest. */
  readonly counts: string;
  /** $1 name, $2 id, $3 try, $4 progress as JSON. */
  readonly report: string;
  /** $1 name, $2 id → progress of the running job. */
  readonly progress: string;
  /** $1 name, $2 most → id, payload, attempts, output, at. */
  readonly failures: string;
  /** $1 name, $2 id. Waits again, as if it had never been tried. */
  readonly retry: string;
  /** $1 name, $2 id. */
  readonly discard: string;
}

/** Begins a try of the jobs whose ids a query of this name gives. $1 is the job name. */
export function handOut(query: string, silentSeconds: string): string {
  return `
      update ${schema}.job j set
        state = 'active', started_on = now(), expire_in = ${silentSeconds}::float * interval '1s', output = null,
        retry_count = case when j.started_on is null then j.retry_count else j.retry_count + 1 end
      from ${query} where j.name = $1 and j.id = ${query}.id
      returning j.id, j.retry_count as "retryCount", j.data, j.priority, j.created_on as "createdOn"`;
}

const running = `name = $1 and id = $2 and state = 'active' and retry_count = $3::int - 1`;

export const sql: JobStatements = {
  findWaiting: `select id from ${schema}.job where name = $1 and singleton_key = $2 and state < 'active' order by created_on limit 1`,
  take: `
      with next as (
        select id from ${schema}.job where name = $1 and state < 'active' and start_after <= now()
        order by priority desc, created_on, id limit $2 for update skip locked
      ) ${handOut('next', '$3')}`,
  keepAlive: `update ${schema}.job set started_on = now(), expire_in = $4::float * interval '1s' where ${running} returning id`,
  complete: `
      update ${schema}.job j set state = 'completed', completed_on = now(), output = null
      from unnest($1::text[], $2::uuid[], $3::int[]) as done (name, id, try)
      where j.name = done.name and j.id = done.id and j.state = 'active' and j.retry_count = done.try - 1`,
  fail: `
      update ${schema}.job set
        state = case when $4::float is null or retry_count >= retry_limit then 'failed' else 'retry' end::${schema}.job_state,
        completed_on = case when $4::float is null or retry_count >= retry_limit then now() end,
        start_after = now() + coalesce($4::float, 0) * interval '1s',
        output = $5::jsonb
      where ${running} returning id`,
  giveBack: `
      update ${schema}.job set state = 'retry', started_on = null, start_after = now(), output = null
      where ${running} returning id`,
  cancel: `
      update ${schema}.job set state = 'cancelled', completed_on = now()
      where name = $1 and id = $2 and state < 'completed' returning id`,
  counts: `
      select count(*) filter (where state < 'active')::int as waiting,
             count(*) filter (where state = 'active')::int as running,
             count(*) filter (where state = 'failed')::int as failed,
             extract(epoch from now() - min(greatest(start_after, created_on))
               filter (where state < 'active' and start_after <= now()))::float as oldest
      from ${schema}.job where name = $1`,
  report: `update ${schema}.job set output = jsonb_build_object('progress', $4::jsonb) where ${running}`,
  progress: `select output->'progress' as progress from ${schema}.job where name = $1 and id = $2 and state = 'active'`,
  failures: `
      select id, data->'payload' as payload, retry_count + 1 as attempts, output, completed_on as at
      from ${schema}.job where name = $1 and state = 'failed' order by completed_on desc, id limit $2`,
  retry: `
      update ${schema}.job set
        state = 'retry', retry_count = 0, started_on = null, completed_on = null, output = null,
        start_after = now(), keep_until = now() + interval '14 days'
      where name = $1 and id = $2 and state = 'failed' returning id`,
  discard: `delete from ${schema}.job where name = $1 and id = $2 and state = 'failed' returning id`,
};
