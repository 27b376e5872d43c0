-- a total
select sum(`sales`) as `c1`
from `data`
limit 1001;

-- by a dimension, largest first
select `region` as `c1`, sum(`sales`) as `c2`
from `data`
group by 1
order by 2 desc nulls last, 1 asc nulls last
limit 1001;

-- by month, over a span of days
select date_trunc(cast(`order_date` as date), month) as `c1`, sum(`sales`) as `c2`
from `data`
where `order_date` >= ? and `order_date` < ?
group by 1
order by 1 asc nulls last
limit 1001;
-- binds: date 2024-01-01; date 2025-01-01;

-- by hour, from a moment on
select datetime_trunc(`shipped_at`, hour) as `c1`, count(*) as `c2`
from `data`
where `shipped_at` >= ?
group by 1
order by 1 asc nulls last
limit 1001;
-- binds: timestamp 2024-01-01T08:00;

-- every aggregation
select sum(`sales`) as `c1`, avg(cast(`sales` as float64)) as `c2`, min(`sales`) as `c3`, max(`sales`) as `c4`, count(`sales`) as `c5`, count(distinct `sales`) as `c6`
from `data`
limit 1001;

-- every comparison
select `region` as `c1`
from `data`
where `region` = ?
  and `region` is distinct from ?
  and `region` > ?
  and `region` >= ?
  and `region` < ?
  and `region` <= ?
  and `region` in (?, ?)
  and (`region` not in (?, ?) or `region` is null)
  and `region` between ? and ?
  and strpos(lower(`region`), lower(?)) > 0
  and starts_with(lower(`region`), lower(?))
  and `region` is null
  and `region` is not null
group by 1
limit 1001;
-- binds: text West; text West; text West; text West; text West; text West; text East; text West; text East; text West; text East; text West; text West; text West;

-- and, or, not, and lists of nothing
select `region` as `c1`
from `data`
where (`region` = ? or (`region` is null and (strpos(lower(`region`), lower(?)) > 0) is not true))
  and true
  and false
  and false
  and true
group by 1
limit 1001;
-- binds: text West; text West;

-- groups that sold enough
select `region` as `c1`, sum(`sales`) as `c2`
from `data`
group by 1
having sum(`sales`) > ?
order by 1 asc nulls last
limit 1001;
-- binds: decimal 1000.5;

-- under a policy, the second part of the rows as they are
select `region` as `c1`
from `shop-123456`.`main`.`data`
where `region` = ?
  and `region` is distinct from ?
limit 101 offset 100;
-- binds: text West; text West;

-- a key that is the name of another column
select `region` as `c1`, sum(`sales`) as `c2`
from `data`
group by 1
order by 1 asc nulls last
limit 1001;

-- hostile names
select `a" from data; --` as `c1`
from `da"ta`
where `a" from data; --` = ?
group by 1
order by 1 desc nulls last
limit 1;
-- binds: text ' or 1=1 --;

