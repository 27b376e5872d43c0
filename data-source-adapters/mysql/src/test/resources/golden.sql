-- a total
select sum(`sales`) as `sales_sum`
from `data`
limit 1001;

-- by a dimension, largest first
select convert(`region` using utf8mb4) collate utf8mb4_nopad_bin as `region`, sum(`sales`) as `sales_sum`
from `data`
group by 1
order by isnull(sum(`sales`)), 2 desc, isnull(convert(`region` using utf8mb4) collate utf8mb4_nopad_bin), 1 asc
limit 1001;

-- by month, over a span of days
select cast(date_format(`order_date`, '%Y-%m-01') as date) as `order_date_month`, sum(`sales`) as `sales_sum`
from `data`
where `order_date` >= ? and `order_date` < ?
group by 1
order by isnull(cast(date_format(`order_date`, '%Y-%m-01') as date)), 1 asc
limit 1001;
-- binds: date 2024-01-01; date 2025-01-01;

-- by hour, from a moment on
select cast(date_format(`shipped_at`, '%Y-%m-%d %H:00:00') as datetime) as `hour`, count(*) as `row_count`
from `data`
where `shipped_at` >= ?
group by 1
order by isnull(cast(date_format(`shipped_at`, '%Y-%m-%d %H:00:00') as datetime)), 1 asc
limit 1001;
-- binds: timestamp 2024-01-01T08:00;

-- every aggregation
select sum(`sales`) as `SUM`, avg(cast(`sales` as double)) as `AVG`, min(`sales`) as `MIN`, max(`sales`) as `MAX`, count(`sales`) as `COUNT`, count(distinct `sales`) as `COUNT_DISTINCT`
from `data`
limit 1001;

-- every comparison
select convert(`region` using utf8mb4) collate utf8mb4_nopad_bin as `region`
from `data`
where (`region` = ? and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin = ?)
  and not (convert(`region` using utf8mb4) collate utf8mb4_nopad_bin <=> ?)
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin > ?
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin >= ?
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin < ?
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin <= ?
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin in (?, ?)
  and (convert(`region` using utf8mb4) collate utf8mb4_nopad_bin not in (?, ?) or `region` is null)
  and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin between ? and ?
  and locate(lower(convert(? using utf8mb4)), lower(convert(`region` using utf8mb4)) collate utf8mb4_nopad_bin) > 0
  and locate(lower(convert(? using utf8mb4)), lower(convert(`region` using utf8mb4)) collate utf8mb4_nopad_bin) = 1
  and `region` is null
  and `region` is not null
group by 1
limit 1001;
-- binds: text West; text West; text West; text West; text West; text West; text West; text East; text West; text East; text West; text East; text West; text West; text West;

-- and, or, not, and lists of nothing
select convert(`region` using utf8mb4) collate utf8mb4_nopad_bin as `region`
from `data`
where ((`region` = ? and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin = ?) or (`region` is null and (locate(lower(convert(? using utf8mb4)), lower(convert(`region` using utf8mb4)) collate utf8mb4_nopad_bin) > 0) is not true))
  and true
  and false
  and false
  and true
group by 1
limit 1001;
-- binds: text West; text West; text West;

-- groups that sold enough
select convert(`region` using utf8mb4) collate utf8mb4_nopad_bin as `region`, sum(`sales`) as `sales_sum`
from `data`
group by 1
having sum(`sales`) > ?
order by isnull(convert(`region` using utf8mb4) collate utf8mb4_nopad_bin), 1 asc
limit 1001;
-- binds: decimal 1000.5;

-- under a policy, the second part of the rows as they are
select convert(`region` using utf8mb4) collate utf8mb4_nopad_bin as `region`
from `main`.`data`
where (`region` = ? and convert(`region` using utf8mb4) collate utf8mb4_nopad_bin = ?)
  and not (convert(`region` using utf8mb4) collate utf8mb4_nopad_bin <=> ?)
limit 101 offset 100;
-- binds: text West; text West; text West;

-- a key that is the name of another column
select convert(`data`.`region` using utf8mb4) collate utf8mb4_nopad_bin as `SALES`, sum(`data`.`sales`) as `sales_sum`
from `data`
group by 1
order by isnull(convert(`data`.`region` using utf8mb4) collate utf8mb4_nopad_bin), 1 asc
limit 1001;

-- hostile names
select convert(`a" from data; --` using utf8mb4) collate utf8mb4_nopad_bin as `x"; drop table data; --`
from `da"ta`
where (`a" from data; --` = ? and convert(`a" from data; --` using utf8mb4) collate utf8mb4_nopad_bin = ?)
group by 1
order by isnull(convert(`a" from data; --` using utf8mb4) collate utf8mb4_nopad_bin), 1 desc
limit 1;
-- binds: text ' or 1=1 --; text ' or 1=1 --;

