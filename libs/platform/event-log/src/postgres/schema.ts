import type { Pool } from 'pg';

/**
 * Tables and functions of the log, in a schema of their own. Records lie in batches as they were written together; `first` and `next` are
 * offsets, `latest` is the greatest time up to and with the batch, so that it never falls and a search by time needs an index alone.
 */
const statements = `
create schema if not exists event_log;
create table if not exists event_log.topic (
  id integer generated always as identity primary key,
  name text not null unique,
  partitions integer not null,
  retention_ms bigint
);
create table if not exists event_log.partition (
  topic integer not null references event_log.topic,
  partition integer not null,
  first bigint not null default 0,
  primary key (topic, partition)
);
create table if not exists event_log.batch (
  topic integer not null,
  partition integer not null,
  first bigint not null,
  next bigint not null,
  latest bigint not null,
  bytes bytea not null,
  primary key (topic, partition, next)
);
alter table event_log.batch alter column bytes set storage external;
create index if not exists batch_latest on event_log.batch (topic, partition, latest, next);
create table if not exists event_log.consumer_group (
  topic integer not null references event_log.topic,
  name text not null,
  primary key (topic, name)
);
create table if not exists event_log.member (
  topic integer not null,
  consumer_group text not null,
  id uuid not null,
  joined bigint generated always as identity,
  expires timestamptz not null,
  primary key (topic, consumer_group, id)
);
create table if not exists event_log.assignment (
  topic integer not null,
  consumer_group text not null,
  partition integer not null,
  member uuid,
  epoch bigint not null default 0,
  committed bigint,
  primary key (topic, consumer_group, partition)
);

create or replace function event_log.be_durable() returns void language plpgsql as $$
begin
  if current_setting('synchronous_commit') = 'off' then
    perform set_config('synchronous_commit', 'on', true);
  end if;
end $$;

-- The row of the partition stays locked until the commit is visible: offsets become visible in their order, without a gap.
-- Lots come sorted by topic and partition, so that two writers cannot wait for one another.
create or replace function event_log.append(
  topics integer[], partitions integer[], counts integer[], latests bigint[], lengths integer[], data bytea
) returns bigint[] language plpgsql as $$
declare
  firsts bigint[] := '{}';
  read_to integer := 1;
  begin_at bigint;
  last_next bigint;
  last_latest bigint;
begin
  perform event_log.be_durable();
  for i in 1 .. cardinality(topics) loop
    select p.first into begin_at from event_log.partition p
      where p.topic = topics[i] and p.partition = partitions[i] for update;
    if not found then
      raise exception 'there is no partition % of topic %', partitions[i], topics[i];
    end if;
    select b.next, b.latest into last_next, last_latest from event_log.batch b
      where b.topic = topics[i] and b.partition = partitions[i] order by b.next desc limit 1;
    begin_at := greatest(begin_at, last_next);
    insert into event_log.batch (topic, partition, first, next, latest, bytes)
      values (topics[i], partitions[i], begin_at, begin_at + counts[i], greatest(latests[i], last_latest),
              substring(data from read_to for lengths[i]));
    read_to := read_to + lengths[i];
    firsts := firsts || begin_at;
  end loop;
  return firsts;
end $$;

-- Where all batches go, the row of the partition alone still knows the next offset.
create or replace function event_log.expire(of_topic integer, before bigint) returns void language plpgsql as $$
declare
  of_partition integer;
  gone bigint;
begin
  for of_partition in select p.partition from event_log.partition p where p.topic = of_topic order by 1 loop
    continue when not exists (
      select from event_log.batch b where b.topic = of_topic and b.partition = of_partition and b.latest < before);
    perform from event_log.partition p where p.topic = of_topic and p.partition = of_partition for update;
    with old as (
      delete from event_log.batch b where b.topic = of_topic and b.partition = of_partition and b.latest < before
      returning b.next
    ) select max(next) into gone from old;
    update event_log.partition p set first = gone
      where p.topic = of_topic and p.partition = of_partition and p.first < gone;
  end loop;
end $$;

-- Renews the lease of a member, strikes off the dead, takes what is free up to a fair share; gives what the member has,
-- and which of that it must hand over. Right after a start of the server nobody can have renewed anything yet.
create or replace function event_log.attend(of_topic integer, of_group text, me uuid, lease interval)
returns table (part integer, held_epoch bigint, keep boolean, done bigint) language plpgsql as $$
declare
  members integer;
  before_me integer;
  share integer;
  held integer;
begin
  insert into event_log.consumer_group values (of_topic, of_group) on conflict do nothing;
  perform from event_log.consumer_group g where g.topic = of_topic and g.name = of_group for update;
  insert into event_log.member as m (topic, consumer_group, id, expires)
    values (of_topic, of_group, me, clock_timestamp() + lease)
    on conflict (topic, consumer_group, id) do update set expires = excluded.expires;
  delete from event_log.member m
    where m.topic = of_topic and m.consumer_group = of_group and m.expires < clock_timestamp()
      and pg_postmaster_start_time() < clock_timestamp() - lease;
  insert into event_log.assignment (topic, consumer_group, partition)
    select of_topic, of_group, p.partition from event_log.partition p where p.topic = of_topic
    on conflict do nothing;
  update event_log.assignment a set member = null
    where a.topic = of_topic and a.consumer_group = of_group and a.member is not null and not exists (
      select from event_log.member m
      where m.topic = of_topic and m.consumer_group = of_group and m.id = a.member);
  select count(*), count(*) filter (where m.joined < mine.joined) into members, before_me
    from event_log.member m,
      (select j.joined from event_log.member j
       where j.topic = of_topic and j.consumer_group = of_group and j.id = me) mine
    where m.topic = of_topic and m.consumer_group = of_group;
  select t.partitions / members + (before_me < t.partitions % members)::integer into share
    from event_log.topic t where t.id = of_topic;
  select count(*) into held from event_log.assignment a
    where a.topic = of_topic and a.consumer_group = of_group and a.member = me;
  update event_log.assignment a set member = me, epoch = a.epoch + 1
    where a.topic = of_topic and a.consumer_group = of_group and a.partition in (
      select f.partition from event_log.assignment f
      where f.topic = of_topic and f.consumer_group = of_group and f.member is null
      order by f.partition limit greatest(share - held, 0));
  return query
    select a.partition, a.epoch, row_number() over (order by a.partition) <= share, a.committed
    from event_log.assignment a
    where a.topic = of_topic and a.consumer_group = of_group and a.member = me;
end $$;

create or replace function event_log.release(of_topic integer, of_group text, me uuid, parts integer[], leaving boolean)
returns void language plpgsql as $$
begin
  perform from event_log.consumer_group g where g.topic = of_topic and g.name = of_group for update;
  update event_log.assignment a set member = null
    where a.topic = of_topic and a.consumer_group = of_group and a.member = me and (leaving or a.partition = any(parts));
  if leaving then
    delete from event_log.member m where m.topic = of_topic and m.consumer_group = of_group and m.id = me;
  end if;
end $$;

create or replace function event_log.commit(
  of_topic integer, of_group text, me uuid, of_partition integer, of_epoch bigint, upto bigint
) returns boolean language plpgsql as $$
begin
  perform event_log.be_durable();
  update event_log.assignment a set committed = greatest(a.committed, upto)
    where a.topic = of_topic and a.consumer_group = of_group and a.partition = of_partition
      and a.member = me and a.epoch = of_epoch;
  return found;
end $$;
`;

/** Another number for each thing that is made once in a database by whoever comes first. */
const lock = 7_406_318;

/** Makes what is missing; programs that start at once wait for one another. */
export async function makeTables(pool: Pool): Promise<void> {
  await pool.query(`begin; select pg_advisory_xact_lock(${lock}); ${statements} commit`);
}
