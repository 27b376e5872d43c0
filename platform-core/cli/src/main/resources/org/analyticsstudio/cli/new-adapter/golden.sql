-- a total
select sum(`sales`) as `sales_sum`
from `data`
limit 1001;

-- by a dimension, largest first
select `region` as `region`, sum(`sales`) as `sales_sum`
from `data`
group by 1
order by 2 desc nulls last, 1 asc nulls last
limit 1001;

-- by month, over a span of days
select date(`order_date`, 'start of month') as `order_date_month`, sum(`sales`) as `sales_sum`
from `data`
where `order_date` >= ? and `order_date` < ?
group by 1
order by 1 asc nulls last
limit 1001;
-- binds: date 2024-01-01; date 2025-01-01;

-- by hour, from a moment on
select strftime('%Y-%m-%d %H:00:00', `shipped_at`) as `hour`, count(*) as `row_count`
from `data`
where `shipped_at` >= ?
group by 1
order by 1 asc nulls last
limit 1001;
-- binds: timestamp 2024-01-01T08:00;

-- every aggregation
select sum(`sales`) as `SUM`, avg(`sales`) as `AVG`, min(`sales`) as `MIN`, max(`sales`) as `MAX`, count(`sales`) as `COUNT`, count(distinct `sales`) as `COUNT_DISTINCT`
from `data`
limit 1001;

-- every comparison
select `region` as `region`
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
  and instr(folded(`region`), folded(?)) > 0
  and instr(folded(`region`), folded(?)) = 1
  and `region` is null
  and `region` is not null
group by 1
limit 1001;
-- binds: text West; text West; text West; text West; text West; text West; text East; text West; text East; text West; text East; text West; text West; text West;

-- and, or, not, and lists of nothing
select `region` as `region`
from `data`
where (`region` = ? or (`region` is null and (instr(folded(`region`), folded(?)) > 0) is not true))
  and true
  and false
  and false
  and true
group by 1
limit 1001;
-- binds: text West; text West;

-- groups that sold enough
select `region` as `region`, sum(`sales`) as `sales_sum`
from `data`
group by 1
having sum(`sales`) > ?
order by 1 asc nulls last
limit 1001;
-- binds: decimal 1000.5;

-- under a policy, the second part of the rows as they are
select `region` as `region`
from `main`.`data`
where `region` = ?
  and `region` is distinct from ?
limit 101 offset 100;
-- binds: text West; text West;

-- a key that is the name of another column
select `data`.`region` as `SALES`, sum(`data`.`sales`) as `sales_sum`
from `data`
group by 1
order by 1 asc nulls last
limit 1001;

-- hostile names
select `a" from data; --` as `x"; drop table data; --`
from `da"ta`
where `a" from data; --` = ?
group by 1
order by 1 desc nulls last
limit 1;
-- binds: text ' or 1=1 --;

