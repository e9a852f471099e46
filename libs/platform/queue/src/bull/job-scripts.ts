import type { Redis } from 'ioredis';

/**
 * What Bull has no call for, on its own structures (Bull 4.16, which is pinned): lists `wait` and `active`, sorted sets
 * `delayed`, `priority` and `failed`, a hash and a lock a job. Redis runs a script alone, so that each is one step. Fields of
 * our own in a job's hash: `tries`, `since` (when it began to wait again), `dedupe` (its key, while it does not wait).
 * A job id is a UUID, with `:group` behind it where the job has a group.
 */
const shared = `
local base = ARGV[1]
local call = redis.call

-- Through Bull's delayed set, from which it goes to its place by priority.
local function waitAgain(id, at)
  local job = base .. id
  local dedupe = call('HGET', job, 'dedupe')
  if dedupe and call('SET', base .. 'de:' .. dedupe, id, 'NX') then call('HSET', job, 'deid', dedupe) end
  call('HSET', job, 'since', at)
  call('ZADD', base .. 'delayed', at * 4096, id)
  call('PUBLISH', base .. 'delayed', at)
end

-- A job that waits keeps its key; one that has begun does not.
local function freeKey(id)
  local key = call('HGET', base .. id, 'deid')
  if not key then return end
  if call('GET', base .. 'de:' .. key) == id then call('DEL', base .. 'de:' .. key) end
  call('HDEL', base .. id, 'deid')
  call('HSET', base .. id, 'dedupe', key)
end
`;

/** base, token, lock ms, most, jobs a group or '', its ms → [id, try, hash] each, then ms until a full group is free or -1. */
const take = `${shared}
local token, lock, most = ARGV[2], ARGV[3], tonumber(ARGV[4])
local rate, window = tonumber(ARGV[5]), tonumber(ARGV[6])
local time = call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait = base .. 'wait'
local room, freeIn = {}, -1

local function hasRoom(group)
  local begun = base .. 'begun:' .. group
  if not room[group] then
    call('ZREMRANGEBYSCORE', begun, '-inf', now - window)
    room[group] = rate - call('ZCARD', begun)
  end
  if room[group] > 0 then
    room[group] = room[group] - 1
    return true
  end
  local first = call('ZRANGE', begun, 0, 0, 'WITHSCORES')[2]
  local free = first and first + window - now or window
  if freeIn < 0 or free < freeIn then freeIn = free end
  return false
end

local chosen, last = {}, -1
while #chosen < most do
  local page = call('LRANGE', wait, last - 99, last)
  for i = #page, 1, -1 do
    if #chosen == most then break end
    local group = rate and string.match(page[i], '^[^:]*:(.*)$')
    if not group or hasRoom(group) then table.insert(chosen, { page[i], group }) end
  end
  if #page < 100 then break end
  last = last - 100
end

local taken = {}
for _, one in ipairs(chosen) do
  local id, group = one[1], one[2]
  local job = base .. id
  call('LREM', wait, -1, id)
  call('ZREM', base .. 'priority', id)
  if call('EXISTS', job) == 1 then
    freeKey(id)
    call('LPUSH', base .. 'active', id)
    call('SET', job .. ':lock', token, 'PX', lock)
    call('HDEL', job, 'progress', 'since')
    call('HSET', job, 'processedOn', now)
    local try = call('HINCRBY', job, 'tries', 1)
    if group then
      call('ZADD', base .. 'begun:' .. group, now, id .. ' ' .. try .. ' ' .. now)
      call('PEXPIRE', base .. 'begun:' .. group, window)
    end
    call('PUBLISH', base .. 'active@' .. token, id)
    table.insert(taken, { id, try, call('HGETALL', job) })
  end
end
table.insert(taken, freeIn)
return taken
`;

/** base, token, id, try, at, tries more, reason or '' → 1, or 0 where the job is no longer this try's. */
const putBack = `${shared}
local token, id, try = ARGV[2], ARGV[3], ARGV[4]
local job = base .. id
if call('GET', job .. ':lock') ~= token or call('HGET', job, 'tries') ~= try then return 0 end
call('DEL', job .. ':lock')
call('SREM', base .. 'stalled', id)
if call('LREM', base .. 'active', -1, id) == 0 then return 0 end
call('HINCRBY', job, 'tries', ARGV[6])
if ARGV[7] ~= '' then call('HSET', job, 'failedReason', ARGV[7], 'attemptsMade', try) end
waitAgain(id, tonumber(ARGV[5]))
return 1
`;

/** base, id → 1, or 0 where it neither waits nor runs. */
const cancel = `${shared}
local id = ARGV[2]
local job = base .. id
if call('EXISTS', job) == 0 or call('ZSCORE', base .. 'failed', id) then return 0 end
freeKey(id)
call('LREM', base .. 'wait', 0, id)
call('LREM', base .. 'active', 0, id)
call('ZREM', base .. 'delayed', id)
call('ZREM', base .. 'priority', id)
call('SREM', base .. 'stalled', id)
call('DEL', job, job .. ':lock', job .. ':logs')
return 1
`;

/** base, id, at → 1, or 0 where it has not failed. */
const retry = `${shared}
local id = ARGV[2]
if call('ZREM', base .. 'failed', id) == 0 then return 0 end
call('HDEL', base .. id, 'tries', 'failedReason', 'stacktrace', 'finishedOn', 'processedOn', 'attemptsMade')
waitAgain(id, tonumber(ARGV[3]))
return 1
`;

/** base → instant in ms since when the oldest waiting job could run, or -1. The list is in order of priority, each as they came. */
const oldest = `${shared}
local wait, priority = base .. 'wait', base .. 'priority'
local oldest = -1
local ahead = 0
while true do
  local id = call('LINDEX', wait, -1 - ahead)
  if not id then return oldest end
  local job = call('HMGET', base .. id, 'since', 'timestamp', 'opts')
  local since = tonumber(job[1])
  if not since and job[2] then since = job[2] + (cjson.decode(job[3] or '{}').delay or 0) end
  if since and (oldest < 0 or since < oldest) then oldest = since end
  local own = call('ZSCORE', priority, id)
  -- The next of a lower priority. A job that had stalled has no place in the set.
  ahead = math.max(ahead + 1, own and call('ZCOUNT', priority, '-inf', own) or 0)
end
`;

type Script = (...args: readonly (string | number)[]) => Promise<unknown>;

/** The scripts as commands of a connection, beside those that Bull has put there. */
export interface JobScripts {
  readonly fieldhouseTake: Script;
  readonly fieldhousePutBack: Script;
  readonly fieldhouseCancel: Script;
  readonly fieldhouseRetry: Script;
  readonly fieldhouseOldest: Script;
  /** Bull's: lets delayed jobs wait that are due; the next one's instant times 4096. Six keys, then base, instant, token. */
  readonly updateDelaySet: Script;
}

export function withJobScripts(client: Redis): Redis & JobScripts {
  const lua = {
    fieldhouseTake: take,
    fieldhousePutBack: putBack,
    fieldhouseCancel: cancel,
    fieldhouseRetry: retry,
    fieldhouseOldest: oldest,
  };
  for (const [name, text] of Object.entries(lua)) client.defineCommand(name, { numberOfKeys: 0, lua: text });
  return client as Redis & JobScripts;
}
